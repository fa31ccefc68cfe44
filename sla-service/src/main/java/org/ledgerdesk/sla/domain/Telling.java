package org.ledgerdesk.sla.domain;

import java.util.List;

/**
 * Some of staff are told of a warning or a breach, at once or when it has stood for a while.
 *
 * @param to all of them are told; who is nobody or off duty falls through to the next
 */
public record Telling(int afterMinutes, List<Whom> to) {

    /** In the order in which a message falls through. */
    public enum Whom {
        ASSIGNEE,
        ON_DUTY,
        LEAD
    }

    public Telling {
        to = List.copyOf(to);
    }
}
