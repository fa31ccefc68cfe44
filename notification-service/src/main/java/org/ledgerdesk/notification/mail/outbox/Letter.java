package org.ledgerdesk.notification.mail.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it has a form.
 *
 * @param waiting set when the reader is asked for something: said first, and loudest
 * @param words somebody's own words, shown as they wrote them
 * @param link the ticket in the portal; null for readers who cannot sign in there
 */
public record Letter(
        String language,
        String subject,
        String greeting,
        @Nullable String waiting,
        List<String> opening,
        @Nullable String words,
        List<String> closing,
        @Nullable String linkLabel,
        @Nullable String link,
        String farewell,
        String footer) {

    /** As plain text; the words stand between blank lines, unmarked, so that quoting them stays readable. */
    String text() {
        var out = new StringBuilder(greeting).append("\n\n");
        if (waiting != null) {
            out.append(waiting).append("\n\n");
        }
        opening.forEach(paragraph -> out.append(paragraph).append("\n\n"));
        if (words != null) {
            out.append(words.strip().indent(2).stripTrailing()).append("\n\n");
        }
        closing.forEach(paragraph -> out.append(paragraph).append("\n\n"));
        if (link != null) {
            out.append(linkLabel).append(":\n").append(link).append("\n\n");
        }
        return out.append(farewell)
                .append("\n\n-- \n")
                .append(footer)
                .append('\n')
                .toString();
    }

    /** The words' paragraphs, for a form that has such. */
    public List<String> wordsByParagraph() {
        return words == null ? List.of() : List.of(words.strip().split("\n\\s*\n"));
    }
}
