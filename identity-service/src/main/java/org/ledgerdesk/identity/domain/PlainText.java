package org.ledgerdesk.identity.domain;

import java.text.Normalizer;
import java.util.Set;
import org.ledgerdesk.chassis.problems.Problem;

/** Keeps out of names what is there to deceive or to break: control characters, direction overrides, half letters. */
public final class PlainText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final Set<Integer> HOSTILE = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED,
            (int) Character.PRIVATE_USE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private PlainText() {}

    /** One line that somebody can read, trimmed and composed. */
    public static String line(String field, String typed, int longest) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.codePoints().anyMatch(PlainText::isHostile)) {
            throw Problem.rule(field, "hostile-characters", "This holds characters that cannot be shown safely.");
        }
        return measured(field, text, longest);
    }

    /** Several lines; the line breaks and tabs that people type stay. */
    public static String lines(String field, String typed, int longest) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.codePoints().filter(c -> c != '\n' && c != '\r' && c != '\t').anyMatch(PlainText::isHostile)) {
            throw Problem.rule(field, "hostile-characters", "This holds characters that cannot be shown safely.");
        }
        return measured(field, text, longest);
    }

    private static String measured(String field, String text, int longest) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Problem.rule(field, "required", "Please fill this in.");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw Problem.rule(field, "too-long", "Please use at most " + longest + " characters.");
        }
        return text;
    }

    private static boolean isHostile(int c) {
        // Persian and Indic names are written with these two; alone they show nothing, which line() refuses anyway.
        return c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER && HOSTILE.contains(Character.getType(c));
    }
}
