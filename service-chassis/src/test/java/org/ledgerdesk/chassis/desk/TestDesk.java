package org.ledgerdesk.chassis.desk;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.relay.PublicEvent;
import org.ledgerdesk.chassis.relay.PublicForm;
import org.ledgerdesk.chassis.relay.StoredTypes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A desk with one kind of thing on it: a counter that counts facts. */
@SpringBootApplication
public class TestDesk {

    public record Count(@TargetAggregateIdentifier String id, Instant at) {}

    public record Counted(String id, int total, Instant at) {}

    /** Counts, and refuses to pass three. */
    @Aggregate
    public static class Counter {

        @AggregateIdentifier
        private @Nullable String id;

        private int total;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Count count) {
            if (total == 3) {
                throw new IllegalStateException("Three is enough.");
            }
            AggregateLifecycle.apply(new Counted(count.id(), total + 1, count.at()));
        }

        @EventSourcingHandler
        void evolve(Counted counted) {
            id = counted.id();
            total = counted.total();
        }
    }

    @Bean
    StoredTypes storedTypes() {
        return new StoredTypes().with(Counted.class, "Counted", 2);
    }

    /** What was stored before {@code count} was called {@code total} is read as if it had always been. */
    @Bean
    EventUpcaster countIsTotal() {
        return new CountIsTotal();
    }

    @Bean
    PublicForm publicForm() {
        return stored -> switch (stored.getPayload()) {
            case Counted counted ->
                new PublicEvent(
                        "ticket.events", counted.id(), "Counted", 1, counted.at(), Map.of("total", counted.total()));
            default -> throw new IllegalArgumentException("Not ours: " + stored.getPayloadType());
        };
    }
}
