package org.ledgerdesk.ticket.prospects;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.TicketCommand.AdoptProspect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands a prospect's tickets to the organisation they now belong to, in the transaction that notes the directory's fact as
 * heard. Each ticket decides whether it is still to be adopted, so that hearing it again changes nothing.
 */
@Component
public class AdoptionReaction {

    private static final By DESK = new By("system", AuthorKind.SYSTEM);

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Clock clock;

    AdoptionReaction(JdbcClient jdbc, Desk desk, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.clock = clock;
    }

    /** Somebody is registered as one of the organisation's people. */
    public void registered(String person, String organisation) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var reference : ticketsOf(person)) {
            desk.send(new AdoptProspect(reference, now, DESK, person, organisation));
        }
    }

    private List<String> ticketsOf(String prospect) {
        return jdbc.sql(
                        "SELECT reference FROM ticket_row WHERE requester = :person AND organisation IS NULL ORDER BY number")
                .param("person", prospect)
                .query(String.class)
                .list();
    }
}
