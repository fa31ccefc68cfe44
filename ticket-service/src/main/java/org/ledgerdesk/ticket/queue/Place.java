package org.ledgerdesk.ticket.queue;

import java.time.Instant;
import java.util.List;

/**
 * Where a ticket stands in the queue. Urgency and arrival are its own, except for one that stands first of its client: that
 * one takes the place of its organisation's foremost ticket and stands just before it ({@code lifted} 0 instead of 1).
 */
record Place(int urgency, Instant arrivedAt, int lifted, int ownUrgency, Instant ownArrivedAt, long number) {

    static Place parse(List<String> position) {
        return new Place(
                Integer.parseInt(position.get(0)),
                Instant.parse(position.get(1)),
                Integer.parseInt(position.get(2)),
                Integer.parseInt(position.get(3)),
                Instant.parse(position.get(4)),
                Long.parseLong(position.get(5)));
    }

    List<String> position() {
        return List.of(
                Integer.toString(urgency),
                arrivedAt.toString(),
                Integer.toString(lifted),
                Integer.toString(ownUrgency),
                ownArrivedAt.toString(),
                Long.toString(number));
    }

    /** Ordinary tickets at the same urgency and arrival come after a lifted one, whatever their number. */
    long afterNumber() {
        return lifted == 0 ? 0 : number;
    }
}
