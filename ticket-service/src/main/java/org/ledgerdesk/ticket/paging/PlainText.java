package org.ledgerdesk.ticket.paging;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** Text from a query string, before it goes near the database, which takes no NUL and no half characters. */
public final class PlainText {

    private static final int LONGEST = 500;

    private PlainText() {}

    /** Null for what is absent or blank. */
    public static @Nullable String of(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || text.codePoints().anyMatch(PlainText::refused)) {
            throw Problem.malformed(
                    "malformed-parameter", "'%s' does not have the form expected there.".formatted(parameter));
        }
        return text.strip();
    }

    private static boolean refused(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
