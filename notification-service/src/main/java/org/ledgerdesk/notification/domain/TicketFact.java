package org.ledgerdesk.notification.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a ticket that people are mailed about, as far as mails need them. */
public sealed interface TicketFact {

    String eventId();

    String reference();

    Instant at();

    /** The id of whoever did it. */
    String by();

    /** {@code split}: out of another ticket, where its first words have been mailed already. */
    record Opened(
            String eventId,
            String reference,
            Instant at,
            String by,
            String requester,
            String department,
            String responseId,
            List<String> followers,
            boolean split)
            implements TicketFact {}

    record Responded(
            String eventId,
            String reference,
            Instant at,
            String by,
            String responseId,
            boolean isPublic,
            boolean fromClient,
            boolean asksClient,
            boolean courtesy,
            boolean automatic)
            implements TicketFact {}

    /** A response that was taken for mere thanks was more. */
    record Overruled(String eventId, String reference, Instant at, String by, String responseId)
            implements TicketFact {}

    record Transferred(String eventId, String reference, Instant at, String by, String department)
            implements TicketFact {}

    /** The client sees the priority differently; {@code responseId} is the message that says so, if one does. */
    record Disputed(
            String eventId,
            String reference,
            Instant at,
            String by,
            @Nullable String responseId) implements TicketFact {}

    /** The client asks where it stands; {@code responseId} is what they said with it. */
    record Chased(
            String eventId,
            String reference,
            Instant at,
            String by,
            @Nullable String responseId) implements TicketFact {}

    record Assigned(
            String eventId,
            String reference,
            Instant at,
            String by,
            @Nullable String assignee) implements TicketFact {}

    /** A step of the ticket's quote; {@code byItself}: nobody did it. */
    record Quoted(String eventId, String reference, Instant at, String by, Step step, boolean byItself)
            implements TicketFact {

        public enum Step {
            PROVIDED,
            APPROVED,
            DECLINED,
            EXPIRED
        }
    }

    record Involved(String eventId, String reference, Instant at, String by, String person) implements TicketFact {}

    record Uninvolved(String eventId, String reference, Instant at, String by, String person) implements TicketFact {}

    /** The ticket is the same issue as another one and goes on there. */
    record Merged(String eventId, String reference, Instant at, String by, String into) implements TicketFact {}

    /** Another ticket is part of this one; {@code people} come with it. */
    record Absorbed(String eventId, String reference, Instant at, String by, List<String> people)
            implements TicketFact {}

    /** Another ticket is part of this one no longer; {@code people} go with it. */
    record Released(String eventId, String reference, Instant at, String by, List<String> people)
            implements TicketFact {}
}
