package org.ledgerdesk.ticket.topics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.ticket.clocks.ClockStep;
import org.ledgerdesk.ticket.clocks.ClockStep.Type;
import org.ledgerdesk.ticket.clocks.Clocks;
import org.springframework.stereotype.Component;

/** Hears from sla-service how its clocks on our tickets go. */
@Component
class ClocksListener implements InboxListener {

    private final Clocks clocks;

    ClocksListener(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public String name() {
        return "ticket-clocks";
    }

    @Override
    public Set<String> topics() {
        return Set.of("sla.events");
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        clocks.apply(events.stream().flatMap(ClocksListener::step).toList());
    }

    private static Stream<ClockStep> step(ReceivedEvent event) {
        return type(event.type()).stream().map(type -> event.as(Told.class).step(type));
    }

    private static Optional<Type> type(String type) {
        return Optional.ofNullable(
                switch (type) {
                    case "ClockStarted" -> Type.STARTED;
                    case "ClockPaused" -> Type.PAUSED;
                    case "ClockResumed" -> Type.RESUMED;
                    case "ClockRetargeted" -> Type.RETARGETED;
                    case "ClockMet" -> Type.MET;
                    case "ClockBreached" -> Type.BREACHED;
                    case "ClockStopped" -> Type.STOPPED;
                    case "ClockCancelled" -> Type.CANCELLED;
                    default -> null;
                });
    }

    /** What we read of any of sla-service's events. */
    record Told(
            String reference,
            String clockId,
            String kind,
            Instant at,
            @Nullable Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Integer targetMinutes) {

        ClockStep step(Type type) {
            return new ClockStep(type, reference, clockId, kind, at, startedAt, dueAt, targetMinutes);
        }
    }
}
