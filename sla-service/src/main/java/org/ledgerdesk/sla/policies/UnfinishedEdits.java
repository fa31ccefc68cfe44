package org.ledgerdesk.sla.policies;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The edits that are in force and that not all open clocks go by yet; how far each has got is kept with each batch. */
@Component
public class UnfinishedEdits {

    private final JdbcClient jdbc;

    /**
     * One of them.
     *
     * @param organisation whose tickets it concerns; null for all
     * @param after the last ticket that is done, in the order of references
     */
    public record Edit(
            long id,
            @Nullable String organisation,
            Instant validFrom,
            String after,
            @Nullable Long tickets) {}

    UnfinishedEdits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest, for this transaction alone; empty also while another instance is at it. */
    public Optional<Edit> take(Instant now) {
        boolean alone = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('renewal', 5))")
                .query(Boolean.class)
                .single();
        return alone
                ? jdbc.sql("""
                                SELECT id, organisation, valid_from, after_reference AS after, tickets FROM promise_edit
                                WHERE finished_at IS NULL AND valid_from <= :now ORDER BY valid_from, id LIMIT 1
                                """)
                        .param("now", Timestamp.from(now))
                        .query((row, number) -> new Edit(
                                row.getLong("id"),
                                row.getString("organisation"),
                                row.getTimestamp("valid_from").toInstant(),
                                row.getString("after"),
                                row.getObject("tickets", Long.class)))
                        .optional()
                : Optional.empty();
    }

    /** When the newest of them took effect; empty when all clocks go by what is promised. */
    public Optional<Instant> latest(Instant now) {
        return jdbc.sql("SELECT max(valid_from) FROM promise_edit WHERE finished_at IS NULL AND valid_from <= :now")
                .param("now", Timestamp.from(now))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** The next tickets with open clocks that it concerns, in order. */
    public List<String> tickets(Edit edit, int most) {
        return jdbc.sql(concerned(edit, "SELECT DISTINCT reference") + " ORDER BY reference LIMIT :most")
                .param("after", edit.after())
                .param("organisation", edit.organisation())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** How many there are in all, for who wants to know how long it takes. */
    public void count(Edit edit) {
        jdbc.sql("UPDATE promise_edit SET tickets = (%s) WHERE id = :id"
                        .formatted(concerned(edit, "SELECT count(DISTINCT reference)")))
                .param("after", edit.after())
                .param("organisation", edit.organisation())
                .param("id", edit.id())
                .update();
    }

    private static String concerned(Edit edit, String what) {
        return edit.organisation() == null ? what + " FROM open_clock WHERE reference > :after" : what + """
                         FROM ticket_fact WHERE type IN ('Opened', 'Adopted') AND data ->> 'organisation' = :organisation
                         AND reference > :after
                         AND EXISTS (SELECT FROM open_clock WHERE open_clock.reference = ticket_fact.reference)
                        """;
    }

    public void advance(Edit edit, String last, int done) {
        jdbc.sql("UPDATE promise_edit SET after_reference = :last, done = done + :done WHERE id = :id")
                .param("last", last)
                .param("done", done)
                .param("id", edit.id())
                .update();
    }

    public void finish(Edit edit, Instant now) {
        jdbc.sql("UPDATE promise_edit SET finished_at = :now WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("id", edit.id())
                .update();
    }
}
