package org.ledgerdesk.ticket.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketChased;

/**
 * Which facts are a ticket's today: its own, without those that were addressed to a duplicate and moved there when the merge was
 * undone, and with those that moved to it. A fact stays stored where it happened, which is what its reference says.
 */
public final class Moves {

    private final Function<String, List<StoredFact>> ledger;
    private final Map<String, Course> courses = new HashMap<>();

    /** @param ledger the facts of a ticket, all of them or those up to a moment */
    public Moves(Function<String, List<StoredFact>> ledger) {
        this.ledger = ledger;
    }

    /** The ticket's facts; in the order of time where others' came to it. */
    public List<StoredFact> of(String reference) {
        var here = course(reference).toItsEnd();
        return here.stream().allMatch(fact -> fact.event().reference().equals(reference))
                ? here
                : here.stream()
                        .sorted(Comparator.comparing(fact -> fact.event().at()))
                        .toList();
    }

    /** The ticket whose fact this is today. */
    public String owner(StoredFact fact) {
        var owner = fact.event().reference();
        for (var next = course(owner).heir(fact);
                next != null;
                next = course(next).heir(fact)) {
            owner = next;
        }
        return owner;
    }

    /** The merged ticket somebody wrote to; null where they wrote to the one that has the fact. */
    public static @Nullable String addressedTo(TicketEvent event) {
        return switch (event) {
            case ResponseAdded said -> said.addressedTo();
            case FileAttached file -> file.addressedTo();
            case TicketChased chased -> chased.addressedTo();
            default -> null;
        };
    }

    private Course course(String reference) {
        var known = courses.get(reference);
        if (known == null) {
            known = new Course(reference, ledger.apply(reference));
            courses.put(reference, known);
        }
        return known;
    }

    /** One ticket's facts, read no further than somebody needs: two tickets may have been part of each other by turns. */
    private final class Course {

        private final String reference;
        private final List<StoredFact> facts;
        private final List<StoredFact> here = new ArrayList<>();
        private final Map<String, Deque<List<StoredFact>>> gone = new HashMap<>();
        private final Map<String, String> heirs = new HashMap<>();
        private int next;

        Course(String reference, List<StoredFact> facts) {
            this.reference = reference;
            this.facts = facts;
        }

        List<StoredFact> toItsEnd() {
            while (next < facts.size()) {
                step();
            }
            return List.copyOf(here);
        }

        /** Where the fact went from here; it comes nearer to whom it was addressed to each time, and never back. */
        @Nullable String heir(StoredFact fact) {
            toItsEnd();
            return heirs.get(fact.id());
        }

        /** What moves to the duplicate, one undoing after the other. */
        List<StoredFact> handOver(String duplicate) {
            var moved = gone.computeIfAbsent(duplicate, first -> new ArrayDeque<>());
            while (moved.isEmpty() && next < facts.size()) {
                step();
            }
            return moved.isEmpty() ? List.of() : moved.removeFirst();
        }

        private void step() {
            var fact = facts.get(next++);
            if (fact.event() instanceof MergeUndone undone) {
                if (undone.original() != null) {
                    here.addAll(course(undone.original()).handOver(reference));
                } else if (undone.duplicate() != null) {
                    release(undone.duplicate(), undone.brings());
                }
            }
            here.add(fact);
        }

        private void release(String duplicate, List<String> brings) {
            var references =
                    Stream.concat(Stream.of(duplicate), brings.stream()).toList();
            var moved = here.stream()
                    .filter(fact -> references.contains(String.valueOf(addressedTo(fact.event()))))
                    .toList();
            here.removeAll(moved);
            moved.forEach(fact -> heirs.put(fact.id(), duplicate));
            gone.computeIfAbsent(duplicate, first -> new ArrayDeque<>()).add(moved);
        }
    }
}
