package org.ledgerdesk.notification.mail.reply;

import java.util.List;

/**
 * Runs of {@code >} lines, judged together: a lone run between somebody's words, with no sentence above it, may be a
 * prompt or a log they pasted; a run at the top, or several, are quotes.
 */
final class MarkedBlocks {

    private final List<String> lines;
    private final boolean quoted;

    MarkedBlocks(List<String> lines) {
        this.lines = lines;
        this.quoted = judge();
    }

    boolean quoted() {
        return quoted;
    }

    /** The first line from there on that is not blank. */
    int nextWritten(int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    /** The first line after the run that starts there; blank lines inside a run belong to it. */
    int skip(int from) {
        int i = from;
        while (i < lines.size() && Quotes.marked(lines.get(i))) {
            i++;
            int next = nextWritten(i);
            if (next < lines.size() && Quotes.marked(lines.get(next))) {
                i = next;
            }
        }
        return i;
    }

    private boolean judge() {
        int runs = 0;
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (Quotes.marked(lines.get(i))) {
                runs++;
                first = first < 0 ? i : first;
                i = skip(i);
            }
        }
        boolean atTheStart = first >= 0 && nextWritten(0) == first;
        return runs > 1 || atTheStart || attributed(first);
    }

    private boolean attributed(int first) {
        for (int i = Math.max(0, first - 6); i <= first; i++) {
            // Apple Mail marks the sentence too.
            if (Attribution.at(lines, i) > 0) {
                return true;
            }
        }
        return false;
    }
}
