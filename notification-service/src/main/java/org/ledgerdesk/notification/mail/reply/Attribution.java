package org.ledgerdesk.notification.mail.reply;

import java.util.List;
import java.util.regex.Pattern;

/** The sentence above a quote ("On … Support wrote:"), as Gmail, Apple Mail and others write it in en, nl, de and fr. */
final class Attribution {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 400;

    private static final List<Pattern> SENTENCES = List.of(
            Pattern.compile("On .{4,}\\bwrote:"),
            Pattern.compile("Op .{4,}\\bschreef\\b.{0,200}:"),
            Pattern.compile("Op .{4,}\\bheeft .{1,200} het volgende geschreven:"),
            Pattern.compile("Am .{4,}\\bschrieb\\b.{0,200}:"),
            Pattern.compile("Le .{4,}\\ba écrit ?:"),
            Pattern.compile(".{1,200}<[^<> ]+@[^<> ]+> (wrote|schreef|schrieb|a écrit) ?.{0,60}:"));

    private static final Pattern DATED_OR_ADDRESSED = Pattern.compile("\\d{1,4}.*\\d|<[^<> ]+@[^<> ]+>");
    private static final Pattern ADDRESSED = Pattern.compile("[^<>\\s]+@[^<>\\s]+");

    private Attribution() {}

    /** How many lines, from {@code start}, make up one attribution; 0 when there is none. */
    static int at(List<String> lines, int start) {
        if (lines.get(start).isBlank()) {
            return 0;
        }
        var sentence = new StringBuilder();
        for (int taken = 1; taken <= MOST_LINES && start + taken <= lines.size(); taken++) {
            var line = Quotes.bare(lines.get(start + taken - 1));
            if (line.isBlank()) {
                return 0;
            }
            sentence.append(taken == 1 ? "" : " ").append(line);
            if (sentence.length() > LONGEST) {
                return 0;
            }
            if (is(sentence.toString())) {
                return taken;
            }
        }
        return 0;
    }

    /** Whether these lines name somebody's address, which people who tell what somebody wrote hardly do. */
    static boolean namesAnAddress(List<String> lines) {
        return ADDRESSED.matcher(String.join(" ", lines)).find();
    }

    private static boolean is(String sentence) {
        return sentence.endsWith(":")
                && DATED_OR_ADDRESSED.matcher(sentence).find()
                && SENTENCES.stream()
                        .anyMatch(pattern -> pattern.matcher(sentence).matches());
    }
}
