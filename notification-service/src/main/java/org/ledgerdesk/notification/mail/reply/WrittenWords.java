package org.ledgerdesk.notification.mail.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a mail that its sender wrote: quotes, the sentences above them and the signature are gone. */
public final class WrittenWords {

    private static final Pattern FORWARDED = Pattern.compile(
            "^(-{4,} ?(Forwarded message|Doorgestuurd bericht|Weitergeleitete Nachricht|Message transféré) ?-{4,}"
                    + "|(Begin forwarded message|Begin doorgestuurd bericht|Anfang der weitergeleiteten Nachricht"
                    + "|Début du message (réexpédié|transféré)) ?:)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** People who answer between Outlook's unmarked lines say so above them. */
    private static final Pattern ANSWERED_BELOW = Pattern.compile(
            "\\b(see|answer(s|ed)?|comments?|repl(y|ies)|responses?)\\b.{0,40}\\b(below|inline|in line|in (red|blue|green|bold))\\b"
                    + "|\\b(zie|antwoord(en)?|reacties?|opmerkingen)\\b.{0,40}\\b(hieronder|onderstaand|onderaan|tussen de regels|tussendoor|in (het )?(rood|blauw|groen)|inline)"
                    + "|\\b(siehe|antworten?|kommentare?)\\b.{0,40}\\b(unten|im text|in rot|in blau|inline)\\b"
                    + "|\\b(voir|réponses?|commentaires?)\\b.{0,40}(ci-dessous|en rouge|en bleu|dans le texte)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<String> lines;
    private final @Nullable String onlyFrom;
    private final List<String> own = new ArrayList<>();
    private boolean cutUnmarked;

    private WrittenWords(String text, @Nullable String onlyFrom) {
        this.lines = lines(text);
        this.onlyFrom = onlyFrom;
    }

    /** Every quote removed, for an answer to a mail of ours: what was quoted is in the ticket already. */
    public static String of(String text) {
        return new WrittenWords(text, null).withoutSignature();
    }

    /**
     * Only quotes of mails from that address removed, and the signature kept, for a mail that opens a ticket: what else
     * it quotes, nobody here has read.
     */
    public static String quotingOnly(String text, String address) {
        return new WrittenWords(text, address.toLowerCase(Locale.ROOT)).withSignature();
    }

    private String withoutSignature() {
        collect();
        var words = joined(Signature.removed(own));
        // Answers hide among lines that no mark sets apart: then the quote stays rather than they go.
        boolean answeredInside =
                words.isBlank() || ANSWERED_BELOW.matcher(words).find();
        return cutUnmarked && answeredInside ? joined(lines) : words;
    }

    private String withSignature() {
        collect();
        var words = joined(own);
        return words.isBlank() ? joined(lines) : words;
    }

    private void collect() {
        var blocks = new MarkedBlocks(lines);
        int i = 0;
        while (i < lines.size()) {
            if (FORWARDED.matcher(lines.get(i).strip()).matches()) {
                own.addAll(lines.subList(i, lines.size()));
                return;
            }
            if (Quotes.marked(lines.get(i))) {
                int end = onlyFrom == null && blocks.quoted() ? blocks.skip(i) : i;
                if (end == i) {
                    own.add(lines.get(end++));
                }
                i = end;
                continue;
            }
            if (HeaderBlock.at(lines, i) && unwanted(i)) {
                cutUnmarked = true;
                return;
            }
            int attribution = unwanted(i) ? Attribution.at(lines, i) : 0;
            // Looked for only where it matters: from each line of a long blank stretch it would take forever.
            int below = attribution > 0 ? blocks.nextWritten(i + attribution) : i;
            if (attribution > 0 && below < lines.size() && Quotes.marked(lines.get(below))) {
                i = blocks.skip(below);
            } else if (attribution > 0 && Attribution.namesAnAddress(lines.subList(i, i + attribution))) {
                cutUnmarked = below < lines.size();
                return;
            } else {
                own.add(lines.get(i));
                i++;
            }
        }
    }

    private boolean unwanted(int at) {
        var opening = String.join("\n", lines.subList(at, Math.min(lines.size(), at + 4)));
        return onlyFrom == null || opening.toLowerCase(Locale.ROOT).contains(onlyFrom);
    }

    private static List<String> lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .replace("\u200b", "")
                .lines()
                .map(line -> line.equals("-- ") ? line : line.stripTrailing())
                .toList();
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
    }
}
