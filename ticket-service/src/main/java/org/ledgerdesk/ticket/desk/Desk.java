package org.ledgerdesk.ticket.desk;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.domain.Refusal;
import org.ledgerdesk.ticket.domain.Standing;
import org.ledgerdesk.ticket.domain.Ticket;
import org.ledgerdesk.ticket.domain.TicketCommand;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Takes people's wishes to tickets. One write is one unit of work: what was checked, the facts, the keys of sealed words, the
 * list row and the idempotency record are durable together or not at all; decision 0006.
 */
@Component
public class Desk {

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final String HELD = Desk.class.getName();

    private final OnceOnly once;
    private final OneTransaction transaction;
    private final CommandGateway commands;
    private final Repository<Ticket> tickets;
    private final Ledger ledger;
    private final Clock clock;

    Desk(
            OnceOnly once,
            OneTransaction transaction,
            CommandGateway commands,
            Repository<Ticket> tickets,
            Ledger ledger,
            Clock clock) {
        this.once = once;
        this.transaction = transaction;
        this.commands = commands;
        this.tickets = tickets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Changes a ticket the caller sees, or the original it was merged into, and answers with the new version of what changed.
     *
     * @param work sends commands and answers with ids and states only, for that is kept for repeats
     */
    public ResponseEntity<?> change(
            Write write, String reference, Object request, HttpStatus status, Function<Hand, @Nullable Object> work) {
        return durably(write, request, () -> {
            var hand = hand(write, reference);
            var answer = work.apply(hand);
            return ResponseEntity.status(status)
                    .eTag(Versions.tag(version(load(hand.reference()), write.caller())))
                    .body(answer);
        });
    }

    /** Opens a ticket; {@code work} sends the command and answers with the reference it gave. */
    public ResponseEntity<?> open(Write write, Object request, Function<Instant, String> work) {
        return durably(write, request, () -> opened(work.apply(now())));
    }

    /** Opens a ticket out of another one that the caller sees; {@code work} answers with the new one's reference. */
    public ResponseEntity<?> openFrom(Write write, String reference, Object request, Function<Hand, String> work) {
        return durably(write, request, () -> opened(work.apply(hand(write, reference))));
    }

    /**
     * What the desk does of its own accord, in a unit of work of its own.
     *
     * @return false when somebody else changed the ticket at the same time; whoever asks may try later
     */
    public boolean byItself(TicketCommand command) {
        try {
            transaction.run(() -> commands.sendAndWait(command));
            return true;
        } catch (ConcurrencyException | Refusal overtaken) {
            return false;
        }
    }

    public void send(TicketCommand command) {
        commands.sendAndWait(command);
    }

    /** Asks another ticket something for the write that runs; it cannot change before that is done. */
    public <A> A ask(String reference, Function<Ticket, A> question) {
        return current(reference).invoke(question);
    }

    /** The ticket as which this one goes on; itself unless it is merged. */
    public String original(String reference) {
        return original(current(reference)).identifierAsString();
    }

    /** Where the ticket stands by now, also in the middle of a write. */
    public Standing standing(String reference) {
        return load(reference).invoke(Ticket::standing);
    }

    /** What is kept of an opening for its repeats. */
    public record Opened(String reference) {}

    private Hand hand(Write write, String reference) {
        var addressed = current(reference);
        var standing = addressed.invoke(Ticket::standing);
        if (!Access.sees(write.caller(), standing)) {
            throw Problem.notFound();
        }
        write.checkVersion(() -> version(addressed, write.caller()));
        return new Hand(original(addressed).invoke(Ticket::standing), standing, now());
    }

    private ResponseEntity<?> opened(String reference) {
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + reference))
                .eTag(Versions.tag(load(reference).version() + 1))
                .body(new Opened(reference));
    }

    private ResponseEntity<?> durably(Write write, Object request, Supplier<ResponseEntity<?>> work) {
        try {
            return attempt(write, new Asked(write.path(), request), work);
        } catch (Refusal refusal) {
            throw switch (refusal.kind()) {
                case STATE -> Problem.conflict(refusal.code(), refusal.getMessage());
                case RULE -> Problem.rule(refusal.code(), refusal.getMessage());
                case TOO_SOON -> Problem.tooMany(refusal.getMessage(), refusal.again());
                case UNKNOWN -> Problem.notFound();
            };
        }
    }

    /**
     * Another instance may have been faster: then everything is looked at again, also whether it still may be done. Two that
     * waited for each other's tickets take them in the same order when they try again.
     */
    private ResponseEntity<?> attempt(Write write, Asked asked, Supplier<ResponseEntity<?>> work) {
        var held = new TreeSet<String>();
        for (int attempt = 1; ; attempt++) {
            try {
                return once.answer(write.caller(), write.idempotencyKey(), asked, () -> {
                    CurrentUnitOfWork.get().root().resources().put(HELD, held);
                    List.copyOf(held).forEach(this::load);
                    return work.get();
                });
            } catch (ConcurrencyException | DeadlockException | PessimisticLockingFailureException faster) {
                if (attempt == ATTEMPTS) {
                    throw Problem.conflict("changed-meanwhile", "Somebody else is changing this ticket; try again.");
                }
                // Whoever holds what this one wanted goes first, or both would only meet again.
                LockSupport.parkNanos(attempt * PAUSE.toNanos());
            }
        }
    }

    /** The cached copy may lack what another instance added; then the attempt is given up, which also drops the copy. */
    private Aggregate<Ticket> current(String reference) {
        var ticket = load(reference);
        if (ledger.version(reference) != ticket.version() + 1) {
            throw new ConcurrencyException(reference + " has facts of another instance");
        }
        return ticket;
    }

    /** Each step is confirmed by the next, for a merge may be undone between two looks; then the attempt is given up. */
    private Aggregate<Ticket> original(Aggregate<Ticket> merged) {
        var ticket = merged;
        for (var into = into(ticket); into != null; into = into(ticket)) {
            var next = current(into);
            if (!next.invoke(Ticket::merging).duplicates().contains(ticket.identifierAsString())) {
                throw new ConcurrencyException(into + " no longer has what was merged into it");
            }
            ticket = next;
        }
        return ticket;
    }

    private static @Nullable String into(Aggregate<Ticket> ticket) {
        return ticket.invoke(Ticket::standing).mergedInto();
    }

    private Aggregate<Ticket> load(String reference) {
        var held = CurrentUnitOfWork.get().root().<Set<String>>getOrComputeResource(HELD, key -> new TreeSet<>());
        try {
            held.add(reference);
            return tickets.load(reference);
        } catch (AggregateNotFoundException unknown) {
            held.remove(reference);
            throw Problem.notFound();
        }
    }

    /** The number of the last fact the caller is shown, also in the middle of a write; their page and history say the same. */
    private long version(Aggregate<Ticket> ticket, Caller caller) {
        if (caller.seesAllTickets()) {
            return ticket.version() + 1;
        }
        var facts = ledger.facts(ticket.identifierAsString());
        return Disclosure.of(facts, caller).shown(facts).size();
    }

    /** PostgreSQL keeps microseconds; a fact and its row shall say the same moment. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The whole of a request, by which a reused key is told from a repeat. */
    record Asked(String path, Object body) {}
}
