package org.ledgerdesk.identity.directory;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.ledgerdesk.identity.domain.PlainText;

/** The free text of a person or an organisation, fit to be shown. */
final class Details {

    private static final int LONGEST_NAME = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{2,29}");

    private Details() {}

    static String name(String typed) {
        return PlainText.line("name", typed, LONGEST_NAME);
    }

    /** A name as a mail's header gives it: what could not be shown gives way to the address. */
    static String shown(String typed, EmailAddress email) {
        try {
            return name(typed);
        } catch (Problem hostile) {
            return email.value();
        }
    }

    /** A number that can be dialled; nothing for nothing. */
    static @Nullable String phone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var number = typed.strip();
        if (!PHONE.matcher(number).matches()) {
            throw Problem.rule("phone", "bad-phone", "This is not a telephone number.");
        }
        return number;
    }
}
