package org.ledgerdesk.notification.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.notification.domain.ClockFact;
import org.ledgerdesk.notification.domain.Purpose;
import org.ledgerdesk.notification.domain.Telling;
import org.ledgerdesk.notification.domain.Telling.Party;

/** Reads {@code sla.events} as facts; that a clock started concerns no mail. */
final class ClockFacts {

    private ClockFacts() {}

    private record Tell(int afterMinutes, @Nullable List<String> to) {

        Telling read() {
            var parties = to == null
                    ? List.<Party>of()
                    : Arrays.stream(Party.values())
                            .filter(party -> to.contains(party.name()))
                            .toList();
            return new Telling(Duration.ofMinutes(afterMinutes), parties);
        }
    }

    private record Pressed(
            String clockId,
            String kind,
            @Nullable Instant dueAt,
            @Nullable List<Tell> tell) {}

    private record Moved(
            String clockId,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt) {}

    static Optional<ClockFact> read(ReceivedEvent event) {
        return Optional.ofNullable(
                switch (event.type()) {
                    case "ClockWarned" -> pressed(event, Purpose.PROMISE_PRESSING);
                    case "ClockBreached" -> pressed(event, Purpose.PROMISE_BROKEN);
                    case "ClockPaused", "ClockResumed", "ClockRetargeted" -> moved(event);
                    case "ClockMet", "ClockStopped", "ClockCancelled" ->
                        new ClockFact.Ended(event.as(Moved.class).clockId(), event.time());
                    default -> null;
                });
    }

    private static ClockFact pressed(ReceivedEvent event, Purpose purpose) {
        var data = event.as(Pressed.class);
        var telling = data.tell() == null
                ? Telling.usual(purpose)
                : data.tell().stream().map(Tell::read).toList();
        return new ClockFact.Pressed(
                event.id(), data.clockId(), event.subject(), data.kind(), event.time(), purpose, data.dueAt(), telling);
    }

    private static ClockFact moved(ReceivedEvent event) {
        var data = event.as(Moved.class);
        return new ClockFact.Moved(data.clockId(), event.time(), data.dueAt(), data.warnAt());
    }
}
