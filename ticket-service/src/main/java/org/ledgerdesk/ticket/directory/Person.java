package org.ledgerdesk.ticket.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a ticket can speak of.
 *
 * @param organisation the client they belong to; null for staff and prospects
 * @param departments codes of the departments an agent works in; empty for others
 * @param absences those known of, earliest first
 */
public record Person(
        String id,
        String email,
        String name,
        Kind kind,
        @Nullable String organisation,
        Set<String> departments,
        String locale,
        boolean active,
        List<Away> absences) {

    public Person {
        absences = absences.stream().sorted(Comparator.comparing(Away::from)).toList();
    }

    /** What sort of person; a prospect is nobody's client yet. */
    public enum Kind {
        CLIENT,
        STAFF,
        PROSPECT
    }

    /** Until when they are away; null when they are at work. What follows on without a gap counts as one absence. */
    public @Nullable Instant absentUntil(Instant now) {
        var until = now;
        for (var away : absences) {
            if (!away.from().isAfter(until) && away.to().isAfter(until)) {
                until = away.to();
            }
        }
        return until.equals(now) ? null : until;
    }

    public boolean isClient() {
        return kind == Kind.CLIENT;
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    public boolean isProspect() {
        return kind == Kind.PROSPECT;
    }
}
