package org.ledgerdesk.ticket.completion;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseIfResolvedBy;
import org.ledgerdesk.ticket.rows.ResolvedTickets;
import org.ledgerdesk.ticket.rows.ResolvedTickets.Resolved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes what has been resolved for long enough. Any number of instances may sweep at once: each ticket looks again whether it
 * is due, and of two that append to the same ticket one gives way and finds nothing to do the next time.
 */
@Component
class ClosingSweep {

    private static final Logger log = LoggerFactory.getLogger(ClosingSweep.class);
    private static final By DESK = new By("system", AuthorKind.SYSTEM);
    private static final int AT_ONCE = 200;

    private final ResolvedTickets resolved;
    private final Desk desk;
    private final Clock clock;
    private final Duration closesAfter;

    ClosingSweep(
            ResolvedTickets resolved,
            Desk desk,
            Clock clock,
            @Value("${ledgerdesk.closes-after}") Duration closesAfter) {
        if (closesAfter.isNegative()) {
            throw new IllegalArgumentException("ledgerdesk.closes-after must not be negative: " + closesAfter);
        }
        this.resolved = resolved;
        this.desk = desk;
        this.clock = clock;
        this.closesAfter = closesAfter;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var due = now.minus(closesAfter);
        var closed = 0;
        var last = Resolved.FIRST;
        for (var some = resolved.by(due, last, AT_ONCE); !some.isEmpty(); some = resolved.by(due, last, AT_ONCE)) {
            for (var ticket : some) {
                closed += desk.byItself(new CloseIfResolvedBy(ticket.reference(), now, DESK, due)) ? 1 : 0;
                last = ticket;
            }
        }
        if (closed > 0) {
            log.info("Closed {} tickets that had been resolved for {}", closed, closesAfter);
        }
    }
}
