package org.ledgerdesk.notification.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as identity-service knows them now. */
public record Person(
        String id,
        String email,
        String name,
        String kind,
        @Nullable String organisation,
        @Nullable List<String> departments,
        @Nullable String locale,
        boolean active,
        @Nullable List<Away> absences) {

    /** From when, and until when, somebody is not at work. */
    public record Away(Instant from, Instant to) {}

    /** Whether they are away just then. */
    public boolean isAway(Instant now) {
        return absences != null
                && absences.stream()
                        .anyMatch(away -> !away.from().isAfter(now) && away.to().isAfter(now));
    }

    public boolean worksIn(@Nullable String department) {
        return departments != null && departments.contains(department);
    }

    public boolean isStaff() {
        return "STAFF".equals(kind);
    }

    /** Somebody who wrote to us and is nobody's client: they cannot sign in to the portal. */
    public boolean isProspect() {
        return "PROSPECT".equals(kind);
    }

    public boolean readsDutch() {
        return locale != null && locale.startsWith("nl");
    }
}
