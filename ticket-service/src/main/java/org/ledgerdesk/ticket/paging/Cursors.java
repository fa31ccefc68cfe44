package org.ledgerdesk.ticket.paging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes where a page ended, signed together with its scope: who asked for which list with which filters. So a mangled
 * cursor, another person's, or one of another list is refused instead of answered with the wrong rows. The key comes from
 * the service's secret, so that every instance reads every other's cursors.
 */
@Component
public class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final String SEPARATOR = "|";
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    Cursors(@Value("${ledgerdesk.client-secret}") String secret) {
        this.key = new SecretKeySpec(("cursors:" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param position values without a {@code |}, such as instants, numbers and codes */
    public String write(String scope, List<String> position) {
        var text = String.join(SEPARATOR, position);
        return TO_TEXT.encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "."
                + TO_TEXT.encodeToString(signature(scope, text));
    }

    /** @throws Problem 400 {@code cursor-invalid} for anything that {@link #write} did not make in this scope */
    public List<String> read(String scope, String cursor) {
        var parts = cursor.split("\\.", -1);
        if (parts.length != 2) {
            throw invalid();
        }
        var text = new String(bytes(parts[0]), StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(signature(scope, text), bytes(parts[1]))) {
            throw invalid();
        }
        return List.of(text.split(Pattern.quote(SEPARATOR), -1));
    }

    private byte[] signature(String scope, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var all = mac.doFinal((scope + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(all, SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException mangled) {
            throw invalid();
        }
    }

    private static Problem invalid() {
        return Problem.malformed(
                "cursor-invalid", "This cursor belongs to another list or another caller, or is damaged.");
    }
}
