package org.ledgerdesk.sla.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The clocks of one ticket, held to their history; what follows from what is decided in {@link Judgement}. */
@AggregateRoot(type = "TicketClocks")
public class TicketClocks {

    @AggregateIdentifier
    private @Nullable String reference;

    private final Clocks clocks = new Clocks();

    TicketClocks() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judged handle(ClockCommand.JudgeFacts command) {
        var before = clocks.all();
        var ticket = command.before();
        var taken = new ArrayList<ClockEvent>();
        for (var fact : command.facts()) {
            var steps =
                    Judgement.of(command.reference(), clocks, ticket, fact, command.policies(), command.calendars());
            steps.forEach(step -> apply(step));
            taken.addAll(steps);
            ticket = ticket.after(fact);
        }
        return new Judged(taken, before, clocks.all());
    }

    @CommandHandler
    Judged handle(ClockCommand.LookAtTheTime command) {
        var before = clocks.all();
        var steps = Judgement.of(clocks, command.now(), command.policies());
        steps.forEach(step -> apply(step));
        return new Judged(steps, before, clocks.all());
    }

    @EventSourcingHandler
    void evolve(ClockEvent event) {
        reference = event.step().reference();
        clocks.evolve(event);
    }
}
