package org.ledgerdesk.local.check;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Folds clocks' published steps to which are open and what is due of them next, without sla-service's code. */
final class OpenClocks {

    /** The table's rows in the words of {@link #rows()}; to the millisecond, for PostgreSQL rounds what is finer. */
    static final String QUERY = """
            SELECT clock_id::text, reference || ' ' || kind || ' ' || state || ', next at '
              || coalesce(to_char(next_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'no time') FROM open_clock
            """;

    /** A table with a row for each clock there ever was, in the words of {@link #states()}. */
    static final String EVERY_CLOCK = "SELECT clock_id::text, reference || ' ' || kind || ' ' || state FROM %s";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(UTC);

    private final Map<String, Clock> clocks = new HashMap<>();

    void take(String type, JsonNode step) {
        clocks.computeIfAbsent(step.path("clockId").asString(), Clock::new).take(type, step);
    }

    /** Each open clock as the table must have it. */
    Map<String, String> rows() {
        var rows = new HashMap<String, String>();
        clocks.values().stream()
                .filter(clock -> !clock.ended && !clock.cancelled)
                .forEach(clock -> rows.put(clock.id, clock.row()));
        return rows;
    }

    /** As precisely as PostgreSQL keeps it. */
    static String text(Instant moment) {
        return MOMENT.format(moment.plusNanos(500));
    }

    /** Every clock there ever was, with what has become of it. */
    Map<String, String> states() {
        var states = new HashMap<String, String>();
        clocks.values().forEach(clock -> states.put(clock.id, clock.what + ' ' + clock.state()));
        return states;
    }

    private static final class Clock {

        final String id;
        String what = "";
        boolean ended;
        boolean met;
        boolean cancelled;
        boolean paused;
        boolean warned;

        @Nullable Instant breached;

        @Nullable Instant warnAt;

        @Nullable Instant lateAfter;

        Clock(String id) {
            this.id = id;
        }

        void take(String type, JsonNode step) {
            what = step.path("reference").asString() + ' ' + step.path("kind").asString();
            switch (type) {
                case "ClockPaused" -> paused = true;
                case "ClockResumed" -> paused = cancelled = ended = met = false;
                // Only what is open is promised anew; what was known to have ended is known better now.
                case "ClockRetargeted" -> {
                    cancelled = ended = met = false;
                    paused = paused && !step.path("dueAt").isString();
                }
                case "ClockWarned" -> warned = true;
                case "ClockBreached" -> breached = moment(step, "at");
                case "ClockMet" -> ended = met = true;
                case "ClockStopped" -> ended = true;
                case "ClockCancelled" -> cancelled = true;
                default -> {}
            }
            switch (type) {
                case "ClockStarted", "ClockResumed", "ClockRetargeted" -> goesOn(step);
                case "ClockPaused", "ClockMet", "ClockCancelled" -> inTime(step);
                default -> {}
            }
        }

        private void goesOn(JsonNode step) {
            warnAt = moment(step, "warnAt");
            lateAfter = moment(step, "lateAfter");
            inTime(step);
        }

        /** What happened before a breach but became known after it takes it back. */
        private void inTime(JsonNode step) {
            var at = moment(step, "at");
            if (breached != null && at != null && !breached.isBefore(at)) {
                breached = null;
            }
        }

        String state() {
            if (met || breached != null) {
                return met ? "MET" : "BREACHED";
            }
            return cancelled ? "CANCELLED" : paused ? "PAUSED" : "RUNNING";
        }

        /** Of one that is open. */
        String row() {
            var state = state();
            var next = paused || breached != null ? null : warned ? lateAfter : warnAt;
            return what + ' ' + state + ", next at " + (next == null ? "no time" : text(next));
        }

        private static @Nullable Instant moment(JsonNode step, String name) {
            return step.path(name).isString() ? Instant.parse(step.path(name).asString()) : null;
        }
    }
}
