package org.ledgerdesk.sla.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The clocks of one ticket, held to their history; what follows from what is decided in {@link ClockHistory}. */
@AggregateRoot(type = TicketClocks.TYPE)
public class TicketClocks {

    /** What stored steps say they belong to: a storage format. */
    public static final String TYPE = "TicketClocks";

    @AggregateIdentifier
    private @Nullable String reference;

    private final ClockHistory history = new ClockHistory();

    TicketClocks() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judged handle(ClockCommand.JudgeFacts command) {
        return take(history.after(command));
    }

    @CommandHandler
    Judged handle(ClockCommand.Renew command) {
        return take(history.after(command));
    }

    @CommandHandler
    Judged handle(ClockCommand.LookAtTheTime command) {
        return take(Judgement.of(history.clocks(), command.now(), command.policies()));
    }

    private Judged take(List<ClockEvent> steps) {
        var before = history.clocks().all();
        steps.forEach(step -> apply(step));
        return new Judged(steps, before, history.clocks().all());
    }

    @EventSourcingHandler
    void evolve(ClockEvent event) {
        reference = event.step().reference();
        history.add(event);
    }
}
