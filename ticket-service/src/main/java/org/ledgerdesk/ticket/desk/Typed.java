package org.ledgerdesk.ticket.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.chassis.problems.Problem.FieldError;

/**
 * Checks what people typed and tells them all of it at once. Line texts take no control or direction characters at all; bodies
 * may hold direction marks, which right-to-left writers need, but no overrides, which make text read differently from what it
 * says. A mail is not typed into a form and its sender gets no second try: there, such characters are replaced.
 */
public final class Typed {

    private static final String REPLACED = "\uFFFD";
    private static final Pattern NOT_IN_LINES =
            Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern NOT_IN_BODIES =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u202D\\u202E]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private final boolean mail;
    private final List<FieldError> errors = new ArrayList<>();

    private Typed(boolean mail) {
        this.mail = mail;
    }

    public static Typed inAForm() {
        return new Typed(false);
    }

    public static Typed inAMail() {
        return new Typed(true);
    }

    /** One line of text that must be there. */
    public String line(String field, @Nullable String text, int longest) {
        var line = mail ? repaired(text == null ? "" : text.replaceAll("\\s+", " "), NOT_IN_LINES) : text;
        if (line == null || line.isBlank()) {
            return wrong(field, "required", "Please fill this in.");
        }
        line = line.strip();
        if (mail && length(line) > longest) {
            return line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
        }
        return checked(field, line, NOT_IN_LINES, longest);
    }

    /** Several lines of text, which may be empty only where {@code mayBeEmpty}. */
    public String body(String field, @Nullable String text, int longest, boolean mayBeEmpty) {
        var body = mail ? repaired(text == null ? "" : text, NOT_IN_BODIES) : text;
        if (body == null || body.isBlank()) {
            return mayBeEmpty ? "" : wrong(field, "required", "Please write something.");
        }
        return checked(field, body.replace("\r\n", "\n"), NOT_IN_BODIES, longest);
    }

    /** A reason or message that may be left out. */
    public @Nullable String optional(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : body(field, text, longest, false);
    }

    public <T> List<T> atMost(String field, @Nullable List<T> items, int most) {
        if (items == null) {
            return List.of();
        }
        if (items.size() > most || items.stream().anyMatch(Objects::isNull)) {
            wrong(field, "too-many", "At most %d, each filled in.".formatted(most));
            return List.of();
        }
        return items.stream().distinct().toList();
    }

    /** Notes a fault and answers with a harmless value, so that the others are found too. */
    public String wrong(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
        return "";
    }

    /** @throws Problem 422 with every fault found */
    public void check() {
        if (!errors.isEmpty()) {
            throw Problem.validation(List.copyOf(errors));
        }
    }

    private String checked(String field, String text, Pattern forbidden, int longest) {
        if (length(text) > longest) {
            return wrong(field, "too-long", "At most %,d characters.".formatted(longest));
        }
        if (LONE_SURROGATE.matcher(text).find()) {
            return wrong(field, "broken-character", "This holds half a character.");
        }
        if (forbidden.matcher(text).find()) {
            return wrong(field, "forbidden-character", "This holds a control or text direction character.");
        }
        return text;
    }

    private static String repaired(String text, Pattern forbidden) {
        return forbidden
                .matcher(LONE_SURROGATE.matcher(text).replaceAll(REPLACED))
                .replaceAll(REPLACED);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
