package org.ledgerdesk.chassis.inbox;

import java.util.List;
import java.util.Set;

/** What a service does about facts from topics; declare it as a bean and the inbox feeds it. */
public interface InboxListener {

    /** Kebab-case; part of the consumer group and of the inbox's records, so it stays. */
    String name();

    Set<String> topics();

    /**
     * Takes effect of facts of one partition, in order, each next in its subject's sequence, inside one transaction.
     * Whatever it throws rolls back all of it; an event that fails by itself is parked with later ones of its subject.
     */
    void apply(List<ReceivedEvent> events);
}
