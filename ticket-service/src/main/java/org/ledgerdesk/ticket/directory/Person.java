package org.ledgerdesk.ticket.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a ticket can speak of.
 *
 * @param organisation the client they belong to; null for staff and prospects
 * @param departments codes of the departments an agent works in; empty for others
 */
public record Person(
        String id,
        String email,
        String name,
        Kind kind,
        @Nullable String organisation,
        Set<String> departments,
        String locale,
        boolean active) {

    /** What sort of person; a prospect is nobody's client yet. */
    public enum Kind {
        CLIENT,
        STAFF,
        PROSPECT
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
