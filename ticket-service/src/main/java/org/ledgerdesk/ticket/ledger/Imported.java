package org.ledgerdesk.ticket.ledger;

import java.util.Map;
import org.axonframework.messaging.Message;

/**
 * The mark of facts that happened at another desk and were brought here: it is stored beside the fact, not in it, so that the
 * rules of a ticket cannot depend on it (decision 0049).
 */
public final class Imported {

    static final String KEY = "imported";

    /** What a command carries so that its facts are marked. */
    public static final Map<String, ?> MARK = Map.of(KEY, true);

    private Imported() {}

    public static boolean is(Message<?> stored) {
        return Boolean.TRUE.equals(stored.getMetaData().get(KEY));
    }
}
