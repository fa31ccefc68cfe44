package org.ledgerdesk.ticket.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.ProspectAdopted;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the words of each ticket; a part that has grown long is followed by another. */
@Component
class WordTable {

    private static final String STEMMED =
            "(to_tsvector('english', cast(:text AS text)) || to_tsvector('dutch', cast(:text AS text)))";

    static final String LIVE = "ticket_words";

    private final JdbcClient jdbc;
    private final String table;
    private final String words;
    private final String notes;

    @Autowired
    WordTable(JdbcClient jdbc) {
        this(LIVE, jdbc);
    }

    /** @param table the live one, or one like it beside it */
    WordTable(String table, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = table;
        this.words = PUBLIC.formatted(table);
        this.notes = NOTE.formatted(table);
    }

    /** What one fact adds to the words of the ticket it belongs to; an opening begins them. */
    void add(String reference, TicketEvent event, List<Said> said) {
        if (event instanceof TicketOpened opened) {
            begin(reference, opened.organisation());
        } else if (event instanceof ProspectAdopted adopted) {
            belongsTo(reference, adopted.organisation());
        }
        said.forEach(words -> add(reference, words));
    }

    private void begin(String reference, @Nullable String organisation) {
        jdbc.sql("""
                        INSERT INTO %s (reference, part, organisation, complete, public_words)
                        VALUES (:reference, 0, :organisation, true, '')
                        ON CONFLICT DO NOTHING
                        """.formatted(table))
                .param("reference", reference)
                .param("organisation", organisation)
                .update();
    }

    private void belongsTo(String reference, String organisation) {
        jdbc.sql("UPDATE %s SET organisation = :organisation WHERE reference = :reference".formatted(table))
                .param("organisation", organisation)
                .param("reference", reference)
                .update();
    }

    /** Without a row yet, the ticket is older than this table: what it said before is added later. */
    private void add(String reference, Said said) {
        var sql = said.amongStaff() ? notes : words;
        for (var piece : said.pieces()) {
            jdbc.sql(sql).param("reference", reference).param("text", piece).update();
        }
    }

    void forget(String reference) {
        jdbc.sql("DELETE FROM %s WHERE reference = :reference".formatted(table))
                .param("reference", reference)
                .update();
    }

    /** Tickets after {@code reference} of which nothing, or not all, can be found yet. */
    List<String> incomplete(String reference, int atMost) {
        return jdbc.sql("""
                        (SELECT reference FROM ticket_words WHERE NOT complete AND reference > :reference
                         ORDER BY reference LIMIT :most)
                        UNION
                        (SELECT reference FROM ticket_row r
                         WHERE reference > :reference
                           AND NOT EXISTS (SELECT FROM ticket_words w WHERE w.reference = r.reference)
                         ORDER BY reference LIMIT :most)
                        ORDER BY reference LIMIT :most
                        """)
                .param("reference", reference)
                .param("most", atMost)
                .query(String.class)
                .list();
    }

    /** The tickets after {@code reference}, in their order. */
    List<String> tickets(String reference, int atMost) {
        return jdbc.sql("SELECT reference FROM ticket_row WHERE reference > :reference ORDER BY 1 LIMIT :most")
                .param("reference", reference)
                .param("most", atMost)
                .query(String.class)
                .list();
    }

    /** Of no ticket: nothing that follows from the facts. */
    void forgetStrangers() {
        jdbc.sql(
                        "DELETE FROM ticket_words w WHERE NOT EXISTS (SELECT FROM ticket_row r WHERE r.reference = w.reference)")
                .update();
    }

    /** Makes commands that add to this ticket wait until we are done with it: they write its row too. */
    void hold(String reference) {
        jdbc.sql("SELECT FROM ticket_row WHERE reference = :reference FOR UPDATE")
                .param("reference", reference)
                .query((row, n) -> reference)
                .optional();
    }

    private static final String INTO_PART = """
            WITH last AS (
              SELECT part, organisation, complete, length(coalesce(all_words, public_words)) < 3000 AS has_room
              FROM %%1$s WHERE reference = :reference ORDER BY part DESC LIMIT 1)
            INSERT INTO %%1$s AS there (reference, part, organisation, complete, public_words, all_words)
            SELECT :reference, coalesce((SELECT CASE WHEN has_room THEN part ELSE part + 1 END FROM last), 0),
              coalesce((SELECT organisation FROM last), (SELECT organisation FROM ticket_row WHERE reference = :reference)),
              coalesce((SELECT complete FROM last), false), %s
            ON CONFLICT (reference, part) DO UPDATE SET %s
            """;

    private static final String PUBLIC = INTO_PART.formatted(STEMMED + ", NULL", """
            public_words = there.public_words || excluded.public_words,
            all_words = there.all_words || excluded.public_words""");

    private static final String NOTE = INTO_PART.formatted("'', " + STEMMED, """
            all_words = coalesce(there.all_words, there.public_words) || excluded.all_words""");
}
