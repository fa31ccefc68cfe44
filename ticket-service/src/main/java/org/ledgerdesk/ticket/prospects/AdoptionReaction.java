package org.ledgerdesk.ticket.prospects;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** These people, by id, are registered as these organisations'. */
    public void registered(Map<String, String> organisations) {
        if (organisations.isEmpty()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var ticket : ticketsOf(organisations.keySet())) {
            desk.send(new AdoptProspect(
                    ticket.reference(),
                    now,
                    DESK,
                    ticket.requester(),
                    Objects.requireNonNull(organisations.get(ticket.requester()))));
        }
    }

    private record Waiting(String reference, String requester) {}

    private List<Waiting> ticketsOf(Collection<String> people) {
        return jdbc.sql("""
                        SELECT reference, requester FROM ticket_row
                        WHERE requester = ANY(:people) AND organisation IS NULL ORDER BY number
                        """)
                .param("people", people.toArray(String[]::new))
                .query(Waiting.class)
                .list();
    }
}
