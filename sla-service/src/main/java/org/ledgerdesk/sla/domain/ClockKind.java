package org.ledgerdesk.sla.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rows of the promise table (design 2): what starts each kind of clock, what stops it and what ends it for nothing. */
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

        @Override
        @Nullable Instant doneWhileMerged(TicketFact.Unmerged fact) {
            return fact.answered();
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

        @Override
        boolean isOwed(TicketState ticket) {
            return ticket.unansweredSince() != null;
        }

        @Override
        @Nullable Instant doneWhileMerged(TicketFact.Unmerged fact) {
            return fact.answered();
        }
    },
    /** The price a client waits for; each request has its own. */
    QUOTE(true) {
        @Override
        @Nullable Instant start(TicketState ticket, TicketFact fact) {
            return fact instanceof TicketFact.QuoteRequested ? fact.at() : null;
        }

        @Override
        boolean stops(TicketFact fact) {
            return fact instanceof TicketFact.QuoteProvided;
        }

        @Override
        @Nullable String cancelledBy(TicketFact fact) {
            return switch (fact) {
                case TicketFact.QuoteRequested again -> "REPLACED";
                case TicketFact.QuoteExpired taken -> "WITHDRAWN";
                case TicketFact.Resolved done -> "RESOLVED";
                default -> null;
            };
        }

        @Override
        boolean isOwed(TicketState ticket) {
            return ticket.progress().quoteAwaited();
        }
    },
    /** How to do it oneself: the first answer that explains rather than asks; never again. */
    TRAINING_ANSWER(true) {
        @Override
        @Nullable Instant start(TicketState ticket, TicketFact fact) {
            return beginsInCategory(fact) && isOwed(ticket) ? fact.at() : null;
        }

        @Override
        boolean stops(TicketFact fact) {
            return fact instanceof TicketFact.StaffAnswered answered && answered.explains();
        }

        @Override
        boolean isOwed(TicketState ticket) {
            return !ticket.progress().explained();
        }

        @Override
        public boolean isOfCategories() {
            return true;
        }

        @Override
        boolean goesOn(TicketState ticket, TicketFact fact) {
            return fact instanceof TicketFact.Recategorised && isOwed(ticket);
        }

        @Override
        @Nullable Instant doneWhileMerged(TicketFact.Unmerged fact) {
            return fact.explained();
        }
    },
    /** The client's words and pictures are on the site; what was not right after all has what was left of the time. */
    CONTENT_UPDATE(true) {
        @Override
        @Nullable Instant start(TicketState ticket, TicketFact fact) {
            return beginsInCategory(fact) ? fact.at() : null;
        }

        @Override
        boolean stops(TicketFact fact) {
            return fact instanceof TicketFact.Resolved;
        }

        @Override
        @Nullable String cancelledBy(TicketFact fact) {
            return fact instanceof TicketFact.Closed ? "CLOSED" : null;
        }

        @Override
        public boolean isOfCategories() {
            return true;
        }

        @Override
        boolean goesOn(TicketState ticket, TicketFact fact) {
            return fact instanceof TicketFact.Reopened || fact instanceof TicketFact.Recategorised;
        }
    },
    /** An escalated ticket's client hears how it goes, again and again, once its priority says how often. */
    STATUS_UPDATE(true) {
        @Override
        @Nullable Instant start(TicketState ticket, TicketFact fact) {
            var since = ticket.progress().updateOwedSince();
            return ticket.priority() == null || since == null ? null : ticket.waiting() ? fact.at() : since;
        }

        @Override
        boolean stops(TicketFact fact) {
            return fact instanceof TicketFact.StaffAnswered;
        }

        @Override
        @Nullable String cancelledBy(TicketFact fact) {
            return switch (fact) {
                case TicketFact.Deescalated over -> "DEESCALATED";
                case TicketFact.Resolved done -> "RESOLVED";
                default -> null;
            };
        }

        @Override
        boolean isOwed(TicketState ticket) {
            return ticket.progress().updateOwedSince() != null;
        }

        @Override
        @Nullable Instant doneWhileMerged(TicketFact.Unmerged fact) {
            return fact.answered();
        }
    };

    private final boolean pausesWhileWaiting;

    ClockKind(boolean pausesWhileWaiting) {
        this.pausesWhileWaiting = pausesWhileWaiting;
    }

    /** From when a new clock counts after that fact; null when the fact starts none. */
    @Nullable abstract Instant start(TicketState ticket, TicketFact fact);

    abstract boolean stops(TicketFact fact);

    /** Why it ends without having been kept or broken by that fact; null when it does not. */
    @Nullable String cancelledBy(TicketFact fact) {
        return null;
    }

    /** Whether one that a merge ended is still to be kept. */
    boolean isOwed(TicketState ticket) {
        return true;
    }

    /** When what it asks for was done while its ticket was part of another. */
    @Nullable Instant doneWhileMerged(TicketFact.Unmerged fact) {
        return null;
    }

    /** Promised about some categories only, and of each ticket once: what ended goes on rather than beginning anew. */
    public boolean isOfCategories() {
        return false;
    }

    /** Whether one that has ended goes on with what was left of its time. */
    boolean goesOn(TicketState ticket, TicketFact fact) {
        return false;
    }

    /** Closed-then-reopened time counts for nobody; waiting for the client only stops the kinds that say so. */
    boolean standsStill(TicketState ticket) {
        return ticket.closed() || waits(ticket);
    }

    boolean waits(TicketState ticket) {
        return pausesWhileWaiting && ticket.waiting();
    }

    private static boolean beginsInCategory(TicketFact fact) {
        return fact instanceof TicketFact.Opened || fact instanceof TicketFact.Recategorised;
    }
}
