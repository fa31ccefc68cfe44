package org.ledgerdesk.sla.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rows of the promise table (design 2): what starts each kind of clock and what stops it. */
public enum ClockKind {
    /** The first human answer to the ticket; promised once, never again. */
    INITIAL_RESPONSE(false) {
        @Override
        @Nullable Instant start(TicketState ticket, TicketFact fact) {
            return fact instanceof TicketFact.Opened opened ? opened.receivedAt() : null;
        }

        @Override
        boolean stops(TicketFact fact) {
            return fact instanceof TicketFact.StaffAnswered;
        }
    },

    /** Somebody looks how urgent it is: after the opening, and again after each dispute. */
    ASSESSMENT(false) {
        @Override
        @Nullable Instant start(TicketState ticket, TicketFact fact) {
            return fact instanceof TicketFact.Opened || fact instanceof TicketFact.Disputed ? fact.at() : null;
        }

        @Override
        boolean stops(TicketFact fact) {
            return fact instanceof TicketFact.Assessed;
        }
    },

    /** Each run of unanswered client messages gets an answer, as soon as its priority, and so its target, is known. */
    RESPONSE(false) {
        @Override
        @Nullable Instant start(TicketState ticket, TicketFact fact) {
            return ticket.priority() == null ? null : ticket.unansweredSince();
        }

        @Override
        boolean stops(TicketFact fact) {
            return fact instanceof TicketFact.StaffAnswered;
        }
    };

    private final boolean pausesWhileWaiting;

    ClockKind(boolean pausesWhileWaiting) {
        this.pausesWhileWaiting = pausesWhileWaiting;
    }

    /** From when a new clock counts after that fact; null when the fact starts none. */
    @Nullable abstract Instant start(TicketState ticket, TicketFact fact);

    abstract boolean stops(TicketFact fact);

    /** Closed-then-reopened time counts for nobody; waiting for the client only stops the kinds that say so. */
    boolean standsStill(TicketState ticket) {
        return ticket.closed() || pausesWhileWaiting && ticket.waiting();
    }
}
