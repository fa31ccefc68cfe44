package org.ledgerdesk.notification.mail.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads bytes by the charset a mail claims, and by likelihood when the claim is missing, unknown or wrong. */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What programs say when they mean windows-1252, whose printable characters include theirs. */
    private static final Set<String> LATIN = Set.of("iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1");

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String claimed) {
        var name = claimed == null ? "" : claimed.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.startsWith("utf-8") || LATIN.contains(name)) {
            return likely(bytes, LATIN.contains(name) && !name.contains("ascii"));
        }
        try {
            return new String(bytes, Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return likely(bytes, false);
        }
    }

    private static String likely(byte[] bytes, boolean saidLatin) {
        if (saidLatin) {
            return new String(bytes, WINDOWS);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }
}
