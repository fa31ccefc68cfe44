package org.ledgerdesk.sla.topics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.relay.PublicEvent;
import org.ledgerdesk.chassis.relay.PublicForm;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.Course;
import org.ledgerdesk.sla.domain.Telling;
import org.springframework.stereotype.Component;

/** Tells the world of a clock's steps, in the form of {@code docs/events/sla.events}. */
@Component
class ClockEventsPublisher implements PublicForm {

    private record Links(String self) {}

    private record Said(
            @JsonUnwrapped ClockEvent.Step step,
            @JsonUnwrapped Object more,
            Links links) {}

    private record Started(
            Instant startedAt,
            long targetMinutes,
            Instant dueAt,
            String calendar,
            Instant warnAt,
            @Nullable Instant lateAfter) {}

    private record Resumed(
            Instant dueAt,
            Instant warnAt,
            @Nullable Instant lateAfter,
            @Nullable Long elapsedSeconds) {}

    private record Retargeted(
            long targetMinutes,
            @Nullable Instant dueAt,
            String calendar,
            @Nullable Instant warnAt,
            @Nullable Instant lateAfter,
            @Nullable Instant startedAt) {}

    private record Elapsed(long elapsedSeconds) {}

    private record Due(Instant dueAt, @Nullable List<Telling> tell) {}

    private record Reason(String reason) {}

    @Override
    public PublicEvent of(DomainEventMessage<?> stored) {
        var event = (ClockEvent) stored.getPayload();
        var reference = event.step().reference();
        var data = new Said(event.step(), more(event), new Links("/api/v1/tickets/%s/clocks".formatted(reference)));
        return new PublicEvent(
                Topics.SLA,
                reference,
                event.getClass().getSimpleName(),
                1,
                event.step().at(),
                data);
    }

    private static Object more(ClockEvent event) {
        return switch (event) {
            case ClockEvent.ClockStarted e -> started(e, e.course());
            case ClockEvent.ClockPaused e -> new Elapsed(e.elapsed().toSeconds());
            case ClockEvent.ClockResumed e ->
                new Resumed(e.course().due(), e.course().warnAt(), e.course().lateAfter(), seconds(e.elapsed()));
            case ClockEvent.ClockRetargeted e -> retargeted(e, e.course());
            case ClockEvent.ClockWarned e -> new Due(e.due(), e.tell());
            case ClockEvent.ClockMet e -> new Elapsed(e.elapsed().toSeconds());
            case ClockEvent.ClockBreached e -> new Due(e.due(), e.tell());
            case ClockEvent.ClockStopped e -> new Elapsed(e.elapsed().toSeconds());
            case ClockEvent.ClockCancelled e -> new Reason(e.reason());
        };
    }

    private static Started started(ClockEvent.ClockStarted e, Course course) {
        return new Started(
                e.startedAt(), e.target().toMinutes(), course.due(), e.calendar(), course.warnAt(), course.lateAfter());
    }

    private static Retargeted retargeted(ClockEvent.ClockRetargeted e, @Nullable Course course) {
        return new Retargeted(
                e.target().toMinutes(),
                course == null ? null : course.due(),
                e.calendar(),
                course == null ? null : course.warnAt(),
                course == null ? null : course.lateAfter(),
                e.startedAt());
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
