package org.ledgerdesk.identity.signin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Person;

/**
 * Which passwords may be chosen: NIST SP 800-63B-4 for a password that signs in alone. Fifteen characters, any
 * characters, nothing that is guessed first; no rules of composition and no expiry.
 */
final class PasswordRules {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 200;
    private static final Pattern ONE_THING_REPEATED = Pattern.compile("(.{1,8}?)\\1+.{0,3}", Pattern.DOTALL);
    private static final String RUNS =
            "01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm qwertzuiopasdfghjklyxcvbnm"
                    + " azertyuiopqsdfghjklmwxcvbn";
    private static final Set<String> GUESSED_FIRST = Set.of(
            "correcthorsebatterystaple",
            "correct horse battery staple",
            "thisismypassword",
            "thisisapassword",
            "letmeinletmein1",
            "iloveyouforever",
            "wachtwoord12345",
            "welkomwelkom123",
            "passwordpassword1",
            "administrator123",
            "changemechangeme1",
            "mijnwachtwoord1",
            "password12345678",
            "qwerty1234567890",
            "1q2w3e4r5t6y7u8i");

    private PasswordRules() {}

    /** The one form in which a password is hashed and compared, whatever keyboard typed it. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** @throws Problem 422 saying what is wrong with it */
    static void check(String typed, Person person) {
        var password = normal(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused("password-too-short", "Please use at least 15 characters: a few words do well.");
        }
        if (length > LONGEST) {
            throw refused("password-too-long", "Please use at most 200 characters.");
        }
        var folded = password.toLowerCase(Locale.ROOT);
        boolean guessable = GUESSED_FIRST.contains(folded)
                || RUNS.contains(folded)
                || new StringBuilder(RUNS).reverse().indexOf(folded) >= 0
                || ONE_THING_REPEATED.matcher(folded).matches()
                || folded.equals(person.email().value())
                || folded.equals(person.name().toLowerCase(Locale.ROOT));
        if (guessable) {
            throw refused("password-too-easy", "This is one of the first things somebody would try.");
        }
    }

    private static Problem refused(String code, String detail) {
        return Problem.rule("password", code, detail);
    }
}
