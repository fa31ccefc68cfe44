package org.ledgerdesk.sla.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a ticket, as far as promises and their readers depend on it; told in order per ticket. */
public sealed interface TicketFact {

    /** Id of the ticket's event: the cause of whatever follows from it. */
    String id();

    /** Business time, which drives everything. */
    Instant at();

    /**
     * @param receivedAt when the client's message reached the desk; for a call, when it was logged
     * @param involved requester and followers
     * @param category what it is about; not kept of tickets that were opened before promises depended on it
     */
    record Opened(
            String id,
            Instant at,
            Instant receivedAt,
            boolean siteDown,
            @Nullable String organisation,
            Set<String> involved,
            @Nullable String category)
            implements TicketFact {}

    /** A person of staff said, or confirmed, how urgent it is. */
    record Assessed(String id, Instant at, Priority priority, boolean siteDown) implements TicketFact {}

    record Disputed(String id, Instant at) implements TicketFact {}

    /** A client's own words; courtesies and auto-replies are not among them. */
    record ClientWrote(String id, Instant at, Instant receivedAt) implements TicketFact {}

    /** Written by staff and visible to the client; automatic mails and notes are not among them. */
    record StaffAnswered(String id, Instant at, @Nullable Boolean asksClient) implements TicketFact {

        /** Whether it says something, rather than only asking back; answers from before this was kept do. */
        public boolean explains() {
            return !Boolean.TRUE.equals(asksClient);
        }
    }

    record WaitingStarted(String id, Instant at) implements TicketFact {}

    record WaitingEnded(String id, Instant at) implements TicketFact {}

    record Resolved(String id, Instant at) implements TicketFact {}

    record Reopened(String id, Instant at) implements TicketFact {}

    record Closed(String id, Instant at) implements TicketFact {}

    /** It is about something else than it was opened for. */
    record Recategorised(String id, Instant at, String category, boolean siteDown) implements TicketFact {}

    /** Development has it now, and the client is kept posted. */
    record Escalated(String id, Instant at) implements TicketFact {}

    record Deescalated(String id, Instant at) implements TicketFact {}

    record QuoteRequested(String id, Instant at) implements TicketFact {}

    record QuoteProvided(String id, Instant at) implements TicketFact {}

    /** Out of date, or taken back by staff, also before there was a price. */
    record QuoteExpired(String id, Instant at) implements TicketFact {}

    /** The prospect who asked is somebody's client now, and their colleagues may see the promises too. */
    record Adopted(String id, Instant at, String organisation) implements TicketFact {}

    record PersonInvolved(String id, Instant at, String person) implements TicketFact {}

    record PersonUninvolved(String id, Instant at, String person) implements TicketFact {}

    /** It is the same matter as another ticket, where it goes on. */
    record Merged(String id, Instant at) implements TicketFact {}

    /**
     * It is a matter of its own again.
     *
     * @param unansweredSince as it stands now, with what was written to it meanwhile
     * @param answered when staff first answered what was written to it meanwhile
     * @param explained when they first answered it with more than a question
     * @param updated when they last answered it
     */
    record Unmerged(
            String id,
            Instant at,
            @Nullable Instant unansweredSince,
            @Nullable Instant answered,
            @Nullable Instant explained,
            @Nullable Instant updated)
            implements TicketFact {}

    /** @param unansweredSince the oldest unanswered client message of the ticket that is part of this one now */
    record Absorbed(String id, Instant at, @Nullable Instant unansweredSince, Set<String> people)
            implements TicketFact {}

    /** @param unansweredSince of this ticket, without what went back to the other */
    record Separated(String id, Instant at, @Nullable Instant unansweredSince, Set<String> people)
            implements TicketFact {}

    /**
     * Something that happened at another desk before the ticket was brought here. No promise of ours was made there: it starts,
     * stops and pauses no clock, and what was left unanswered there is not counted against us.
     */
    record Imported(TicketFact fact) implements TicketFact {

        @Override
        public String id() {
            return fact.id();
        }

        @Override
        public Instant at() {
            return fact.at();
        }
    }
}
