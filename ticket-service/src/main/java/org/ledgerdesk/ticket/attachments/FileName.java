package org.ledgerdesk.ticket.attachments;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A file's name as people may keep it: accents, dashes and other scripts stay; what makes a name a path, hides its end or
 * turns it around goes. It is only ever shown and offered for saving: on our disk a file has its fingerprint for a name.
 */
final class FileName {

    private static final int LONGEST = 200;
    private static final String NAMELESS = "file";

    private FileName() {}

    static String clean(@Nullable String told) {
        if (told == null) {
            return NAMELESS;
        }
        var last = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
        var plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::harmless)
                .map(character -> "<>:\"|?*".indexOf(character) < 0 ? character : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return plain.isEmpty() ? NAMELESS : shortened(plain);
    }

    /** For the {@code filename=} of old clients, which knows ASCII only. */
    static String ascii(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return plain.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%;]", "_");
    }

    /** The name as RFC 5987 wants it in a header. */
    static String encoded(String name) {
        var text = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            var character = octet & 0xff;
            if (character < 0x80 && (Character.isLetterOrDigit(character) || "!#$&+-.^_`|~".indexOf(character) >= 0)) {
                text.append((char) character);
            } else {
                text.append('%').append("%02X".formatted(character));
            }
        }
        return text.toString();
    }

    /** Not control, not half a character, and nothing unseen but the joiners that some scripts and emoji need. */
    private static boolean harmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> Character.isWhitespace(character);
            case Character.FORMAT -> character == 0x200C || character == 0x200D;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> character != 0xFFFD;
        };
    }

    /** Cut before the ending, which says what the file is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
