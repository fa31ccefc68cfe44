package org.ledgerdesk.ticket.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a message that only thanks, in English, Dutch, German or French, from one that somebody should read. Every word of it
 * must be known to thank, to say that it works, to greet or to name somebody: one unknown word, a digit, a link or a question
 * mark, and it is no courtesy. A request passed over in silence is far worse than a ticket opened needlessly (decision 0031).
 */
public final class Courtesy {

    private static final int LONGEST = 600;
    private static final Pattern CHEERFUL = Pattern.compile(
            "[\\x{1F44D}\\x{1F44F}\\x{1F389}\\x{1F4AA}\\x{1F973}\\x{1F4AF}\\x{1F91D}\\x{2764}\\x{1F31F}]");
    private static final Pattern DECORATION = Pattern.compile(
            "[\\x{1F44D}\\x{1F44F}\\x{1F389}\\x{1F4AA}\\x{1F973}\\x{1F4AF}\\x{1F91D}\\x{2764}\\x{1F31F}\\x{1F64F}\\x{1F600}-\\x{1F606}"
                    + "\\x{1F60A}\\x{1F609}\\x{1F642}\\x{1F44C}\\x{263A}\\x{2728}\\x{1F338}\\x{1F490}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}]"
                    + "|[:;]-?[)D](?=\\s|$)");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\s'.,!;:()\"-]*");
    private static final Pattern TRAILING_OFF = Pattern.compile("\\.{2,}");
    private static final Pattern CLAUSE_END = Pattern.compile("[.,!;:()\"]+|(?<=\\s|^)-+(?=\\s|$)");

    private Courtesy() {}

    /** @param names this message may well hold, such as its author's and their organisation's */
    public static boolean isIn(String body, Collection<String> names) {
        var own = OwnWords.spoken(body);
        if (own.text().length() > LONGEST || CourtesyPhrases.mayAsk(own.signature())) {
            return false;
        }
        var words = DECORATION.matcher(own.text()).replaceAll(" ");
        if (!ALLOWED.matcher(words).matches() || TRAILING_OFF.matcher(words).find()) {
            return false;
        }
        var reading = new Reading(CHEERFUL.matcher(own.text()).find(), CourtesyPhrases.words(names));
        return words.lines()
                        .flatMap(line -> Arrays.stream(CLAUSE_END.split(line)))
                        .map(String::strip)
                        .filter(clause -> !clause.isEmpty())
                        .allMatch(reading::understands)
                && reading.thanks;
    }

    /** Goes through a message clause by clause; once, after the closing, it may be signed with a full name. */
    private static final class Reading {

        private final Set<String> names;
        private boolean thanks;
        private boolean closed;
        private boolean signed;

        Reading(boolean thanks, Set<String> names) {
            this.thanks = thanks;
            this.names = names;
        }

        boolean understands(String clause) {
            var tokens = List.of(clause.split("\\s+"));
            var meaning = CourtesyPhrases.meaning(tokens, names);
            if (meaning.isPresent()) {
                thanks |= meaning.get().thanks();
                closed |= meaning.get().closes();
                return true;
            }
            if (signed || !closed) {
                return false;
            }
            signed = CourtesyPhrases.isFullName(tokens, names);
            return signed;
        }
    }
}
