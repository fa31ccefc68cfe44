package org.ledgerdesk.ticket.rows;

import java.time.Instant;
import org.ledgerdesk.ticket.domain.AuthorKind;

/** The latest thing said on a ticket, short enough for a row. */
record Words(String author, AuthorKind kind, Instant at, String excerpt) {

    private static final int LONGEST = 160;

    static Words of(String author, AuthorKind kind, Instant at, String body) {
        return new Words(author, kind, at, shortened(body));
    }

    /** One line, cut between words where there is one to cut at, and never within a character. */
    private static String shortened(String body) {
        var line = body.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        var cut = line.substring(0, line.offsetByCodePoints(0, LONGEST - 1));
        var space = cut.lastIndexOf(' ');
        return (space > cut.length() / 2 ? cut.substring(0, space) : cut) + "…";
    }
}
