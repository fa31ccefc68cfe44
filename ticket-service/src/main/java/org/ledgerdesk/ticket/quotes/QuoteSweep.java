package org.ledgerdesk.ticket.quotes;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.TicketCommand.ExpireQuote;
import org.ledgerdesk.ticket.preset.DeskZone;
import org.ledgerdesk.ticket.rows.QuotedTickets;
import org.ledgerdesk.ticket.rows.QuotedTickets.Quoted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends quotes whose last day is over where the desk is. Any number of instances may sweep at once: each ticket looks again
 * whether its quote is out of date. Nothing depends on how soon it comes by, for a late decision is refused anyway.
 */
@Component
class QuoteSweep {

    private static final Logger log = LoggerFactory.getLogger(QuoteSweep.class);
    private static final By DESK = new By("system", AuthorKind.SYSTEM);
    private static final int AT_ONCE = 200;

    private final QuotedTickets quoted;
    private final Desk desk;
    private final DeskZone zone;
    private final Clock clock;

    QuoteSweep(QuotedTickets quoted, Desk desk, DeskZone zone, Clock clock) {
        this.quoted = quoted;
        this.desk = desk;
        this.zone = zone;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = zone.day(now);
        var expired = 0;
        var last = Quoted.FIRST;
        for (var some = quoted.before(today, last, AT_ONCE);
                !some.isEmpty();
                some = quoted.before(today, last, AT_ONCE)) {
            for (var ticket : some) {
                expired += desk.byItself(new ExpireQuote(ticket.reference(), now, DESK, today)) ? 1 : 0;
                last = ticket;
            }
        }
        if (expired > 0) {
            log.info("Ended {} quotes that nobody decided in time", expired);
        }
    }
}
