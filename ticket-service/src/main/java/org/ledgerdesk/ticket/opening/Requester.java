package org.ledgerdesk.ticket.opening;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.By;

/** Whose ticket it becomes, and who opens it; without an organisation it is a prospect's. */
record Requester(
        String id,
        @Nullable String organisation,
        By openedBy,
        @Nullable Newcomer newcomer) {

    /** A caller nobody knows; made known only once all of the request is found good. */
    record Newcomer(String email, String name) {}

    static Requester known(String id, @Nullable String organisation, By openedBy) {
        return new Requester(id, organisation, openedBy, null);
    }

    static Requester unknown(String email, String name, By openedBy) {
        return new Requester("", null, openedBy, new Newcomer(email, name));
    }
}
