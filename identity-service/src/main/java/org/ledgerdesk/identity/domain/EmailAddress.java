package org.ledgerdesk.identity.domain;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ledgerdesk.chassis.problems.Problem;

/** A mail address in the one form in which it is stored and compared, so that one address is one person. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    // ASCII only: letters that look alike in other scripts would make two people of one face.
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    // java.net.IDN speaks IDNA 2003, which maps these to other domains than today's registries do.
    private static final Pattern DEVIATION = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    /** @throws Problem 422 {@code bad-email} for what no mail could be sent to */
    public static EmailAddress of(String typed) {
        return tryOf(typed)
                .orElseThrow(() -> Problem.rule("email", "bad-email", "This is not an email address we can use."));
    }

    /** Empty for what no mail could be sent to. */
    public static Optional<EmailAddress> tryOf(String typed) {
        var text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        var local = text.substring(0, at).toLowerCase(Locale.ROOT);
        var domain = ascii(text.substring(at + 1));
        var address = local + '@' + domain;
        boolean usable = local.length() <= LONGEST_LOCAL
                && LOCAL.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && address.length() <= LONGEST;
        return usable ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    /** The domain as it goes over the wire; empty, which no domain is, when it cannot. */
    private static String ascii(String domain) {
        var composed = Normalizer.normalize(domain, Normalizer.Form.NFC);
        if (DEVIATION.matcher(composed).find()) {
            return "";
        }
        try {
            return IDN.toASCII(composed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return "";
        }
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
