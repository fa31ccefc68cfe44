package org.ledgerdesk.ticket.erasure;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.TicketCommand.EraseWordsOf;
import org.ledgerdesk.ticket.erasure.ErasedAuthors.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells each ticket that somebody's words on it are gone, which rewrites its copies of them; goes on where a crash stopped it. */
@Component
class ErasureSweep {

    private static final Logger log = LoggerFactory.getLogger(ErasureSweep.class);
    private static final By DESK = new By("system", AuthorKind.SYSTEM);
    private static final int AT_ONCE = 200;

    private final ErasedAuthors authors;
    private final CommandGateway commands;
    private final OneTransaction transaction;
    private final Clock clock;

    ErasureSweep(ErasedAuthors authors, CommandGateway commands, OneTransaction transaction, Clock clock) {
        this.authors = authors;
        this.commands = commands;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${ledgerdesk.erasure.sweep:PT2S}")
    void sweep() {
        transaction.run(authors::eraseAgain);
        authors.due(AT_ONCE).forEach(this::tell);
    }

    private void tell(Due due) {
        try {
            transaction.run(() -> {
                if (authors.take(due)) {
                    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    commands.sendAndWait(new EraseWordsOf(due.reference(), now, DESK, due.person()));
                }
            });
        } catch (ConcurrencyException faster) {
            log.debug("{} is being changed; its words of an erased person go at the next sweep", due.reference());
        } catch (AggregateNotFoundException unknown) {
            log.warn("Words were sealed for {}, which there is not", due.reference());
            transaction.run(() -> authors.take(due));
        }
    }
}
