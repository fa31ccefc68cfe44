package org.ledgerdesk.sla.domain;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** All clocks of one ticket in the order they started: the fold of its clock events. */
public final class Clocks {

    private final SequencedMap<String, Clock> clocks = new LinkedHashMap<>();

    public static Clocks of(Collection<ClockEvent> events) {
        var clocks = new Clocks();
        events.forEach(clocks::evolve);
        return clocks;
    }

    public void evolve(ClockEvent event) {
        var id = event.step().clockId();
        if (event instanceof ClockEvent.ClockStarted started) {
            clocks.put(id, Clock.started(started));
        } else {
            clocks.put(id, get(id).after(event));
        }
    }

    Clock get(String id) {
        var clock = clocks.get(id);
        if (clock == null) {
            throw new IllegalStateException("A clock's first event is its start; " + id + " has none.");
        }
        return clock;
    }

    public List<Clock> all() {
        return List.copyOf(clocks.values());
    }

    List<Clock> open() {
        return clocks.values().stream().filter(Clock::isOpen).toList();
    }

    boolean isOpen(ClockKind kind) {
        return clocks.values().stream().anyMatch(clock -> clock.isOpen() && clock.kind() == kind);
    }

    boolean has(String id) {
        return clocks.containsKey(id);
    }

    boolean has(ClockKind kind) {
        return clocks.values().stream().anyMatch(clock -> clock.kind() == kind);
    }

    /** Derived from what the clock is about, so that the same facts give the same ids wherever they are judged. */
    String nextId(String reference, ClockKind kind) {
        var number =
                clocks.values().stream().filter(clock -> clock.kind() == kind).count() + 1;
        var name = "%s/%s/%d".formatted(reference, kind, number);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Clocks copy() {
        var copy = new Clocks();
        copy.clocks.putAll(clocks);
        return copy;
    }
}
