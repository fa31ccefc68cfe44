package org.ledgerdesk.sla.calculations;

import static org.ledgerdesk.sla.calculations.Parts.absent;
import static org.ledgerdesk.sla.calculations.Parts.instant;
import static org.ledgerdesk.sla.calculations.Parts.list;
import static org.ledgerdesk.sla.calculations.Parts.pair;
import static org.ledgerdesk.sla.calculations.Parts.required;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;
import org.ledgerdesk.sla.domain.time.NeverOpen;
import org.ledgerdesk.sla.domain.time.Span;
import tools.jackson.databind.JsonNode;

/** A question about business time that makes sense, and its answer. */
final class Question {

    private static final int MOST_SUSPENSIONS = 10_000;
    private static final long MOST_SECONDS = Duration.ofDays(36_525).toSeconds();

    private final BusinessCalendar calendar;
    private final Calculation asked;

    Question(Calculation asked) {
        this.asked = asked;
        this.calendar = new CalendarReading("calendar.").of(required("calendar", asked.calendar()));
    }

    Answer answer() {
        var op = required("op", asked.op());
        var start = instant("start", asked.start());
        var suspended = suspended();
        return switch (op) {
            case ADD -> {
                absent("end", asked.end(), op);
                yield Answer.instant(add(start, seconds(required("seconds", asked.seconds())), suspended));
            }
            case ELAPSED -> {
                absent("seconds", asked.seconds(), op);
                yield Answer.seconds(elapsed(start, instant("end", asked.end()), suspended));
            }
            case IS_OPEN -> {
                absent("end", asked.end(), op);
                absent("seconds", asked.seconds(), op);
                absent("suspended", suspended.isEmpty() ? null : suspended, op);
                yield Answer.open(calendar.isOpen(start));
            }
        };
    }

    private Instant add(Instant start, Duration amount, List<Span> suspended) {
        try {
            return calendar.add(start, amount, suspended);
        } catch (NeverOpen never) {
            throw Problem.rule("calendar", "calendar-never-open", never.getMessage());
        }
    }

    private Duration elapsed(Instant start, Instant end, List<Span> suspended) {
        if (end.isBefore(start)) {
            throw Problem.rule("end", "end-before-start", "'end' lies before 'start'.");
        }
        return calendar.elapsed(start, end, suspended);
    }

    private static Duration seconds(JsonNode seconds) {
        if (!seconds.isIntegralNumber()) {
            throw Problem.malformed("malformed", "'seconds' must be a whole number.");
        }
        if (!seconds.canConvertToLong() || seconds.longValue() < 0 || seconds.longValue() > MOST_SECONDS) {
            throw Problem.rule("seconds", "out-of-range", "'seconds' must be from 0 to a hundred years' worth.");
        }
        return Duration.ofSeconds(seconds.longValue());
    }

    private List<Span> suspended() {
        var spans = new ArrayList<Span>();
        for (var one : list("suspended", asked.suspended(), MOST_SUSPENSIONS)) {
            var field = "suspended[%d]".formatted(spans.size());
            var both = pair(field, one);
            var from = instant(field, both.getFirst());
            var to = instant(field, both.getLast());
            if (to.isBefore(from)) {
                throw Problem.rule(field, "invalid-interval", "'%s' ends before it starts.".formatted(field));
            }
            spans.add(new Span(from, to));
        }
        return spans;
    }

    /** Exactly one of its values is there: the one that was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable Instant instant,
            @Nullable Long seconds,
            @Nullable Boolean open) {

        static Answer instant(Instant instant) {
            return new Answer(instant, null, null);
        }

        static Answer seconds(Duration duration) {
            return new Answer(null, duration.toSeconds(), null);
        }

        static Answer open(boolean open) {
            return new Answer(null, null, open);
        }
    }
}
