package org.ledgerdesk.sla.attainment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Priority;

/**
 * What figures and lists know of a ticket: what it is counted under, and whether it is still to be done.
 *
 * @param merged part of another ticket, where it goes on; its turn is kept for when that is undone
 */
public record TicketStanding(
        Instant openedAt,
        Turn turn,
        boolean merged,
        boolean siteDown,
        @Nullable Priority priority,
        String department,
        @Nullable String organisation,
        String category) {

    /** Whose turn it is: the desk's, the client's, or nobody's any more. */
    public enum Turn {
        OPEN,
        WAITING,
        ENDED
    }

    public static TicketStanding opened(
            Instant at, boolean siteDown, String department, @Nullable String organisation, String category) {
        return new TicketStanding(
                at, Turn.OPEN, false, siteDown, siteDown ? Priority.P1 : null, department, organisation, category);
    }

    public TicketStanding turn(Turn now) {
        return new TicketStanding(openedAt, now, merged, siteDown, priority, department, organisation, category);
    }

    public TicketStanding merged(boolean now) {
        return new TicketStanding(openedAt, turn, now, siteDown, priority, department, organisation, category);
    }

    public TicketStanding urgency(@Nullable Priority now, boolean down) {
        return new TicketStanding(openedAt, turn, merged, down, now, department, organisation, category);
    }

    /** The P1 that only the old category gave goes with it; what a person assessed stays. */
    public TicketStanding recategorised(String now, boolean down) {
        var urgency = urgency(down ? Priority.P1 : siteDown ? null : priority, down);
        return new TicketStanding(openedAt, turn, merged, down, urgency.priority, department, organisation, now);
    }

    public TicketStanding department(String now) {
        return new TicketStanding(openedAt, turn, merged, siteDown, priority, now, organisation, category);
    }

    public TicketStanding organisation(String now) {
        return new TicketStanding(openedAt, turn, merged, siteDown, priority, department, now, category);
    }
}
