package org.ledgerdesk.ticket.erasure;

import java.util.Collection;
import java.util.List;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases what people wrote on all tickets: their keys at once, and ticket by ticket, from a list of what is still to do, what
 * was copied from their words. Something may be sealed as theirs in that very moment, by a split or by themselves; whoever was
 * erased lately is therefore looked at again.
 */
@Component
public class ErasedAuthors {

    private final Sealer sealer;
    private final JdbcClient jdbc;

    ErasedAuthors(Sealer sealer, JdbcClient jdbc) {
        this.sealer = sealer;
        this.jdbc = jdbc;
    }

    record Due(String reference, String person) {}

    /** In the running transaction. A merged ticket's words stand on its originals' pages, and some are kept there. */
    public void erase(Collection<String> people) {
        jdbc.sql("INSERT INTO erased_author (person) SELECT unnest(:people) ON CONFLICT DO NOTHING")
                .param("people", people.toArray(String[]::new))
                .update();
        destroyKeys(people);
    }

    /** In the running transaction: what was sealed as theirs since. */
    void eraseAgain() {
        destroyKeys(jdbc.sql("""
                        SELECT person FROM erased_author
                        WHERE erased_at > now() - interval '1 day' AND EXISTS (
                          SELECT FROM sealing_key WHERE author = person AND destroyed_at IS NULL)
                        """).query(String.class).list());
    }

    private void destroyKeys(Collection<String> people) {
        people.forEach(person -> jdbc.sql("""
                        WITH RECURSIVE shown (reference) AS (
                          SELECT * FROM unnest(:written)
                          UNION SELECT merged_into FROM ticket_row JOIN shown USING (reference) WHERE merged_into IS NOT NULL)
                        INSERT INTO erasure_due (reference, person) SELECT reference, :person FROM shown
                        ON CONFLICT DO NOTHING
                        """)
                .param("written", sealer.destroyAuthor(person).toArray(String[]::new))
                .param("person", person)
                .update());
    }

    List<Due> due(int atMost) {
        return jdbc.sql("SELECT reference, person FROM erasure_due ORDER BY reference, person LIMIT :atMost")
                .param("atMost", atMost)
                .query(Due.class)
                .list();
    }

    /** True for the one who may do it now; nobody else finds it until their transaction ends, or ever once it is done. */
    boolean take(Due due) {
        return jdbc.sql("DELETE FROM erasure_due WHERE reference = :reference AND person = :person")
                        .param("reference", due.reference())
                        .param("person", due.person())
                        .update()
                > 0;
    }
}
