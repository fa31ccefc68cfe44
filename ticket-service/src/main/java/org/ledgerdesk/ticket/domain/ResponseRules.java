package org.ledgerdesk.ticket.domain;

import org.ledgerdesk.ticket.domain.TicketCommand.Respond;

/** What a response may ask for at once, apart from what then follows from it. */
final class ResponseRules {

    private ResponseRules() {}

    static void check(Respond respond, Standing standing) {
        if (!respond.by().isStaff()) {
            checkOthers(respond);
        }
        if (respond.asksClient() && respond.visibility() == Visibility.INTERNAL) {
            throw Refusal.rule("asking-is-public", "A note cannot ask the client something; they do not see it");
        }
        if (respond.asksClient() && respond.resolves()) {
            throw Refusal.rule(
                    "asking-keeps-open", "A response cannot ask the client something and resolve the ticket");
        }
        if (standing.isDone() && (respond.asksClient() || respond.resolves())) {
            throw Refusal.state(
                    standing.status() == Status.CLOSED ? "ticket-is-closed" : "ticket-is-resolved",
                    "The ticket is done; reopen it first");
        }
    }

    /** Only what a client says to a done ticket, without a file, can be a courtesy: an open one may wait for any word. */
    static boolean isCourtesy(Respond respond, Standing standing) {
        return respond.onlyThanks()
                && respond.by().isClient()
                && standing.isDone()
                && respond.files().isEmpty();
    }

    private static void checkOthers(Respond respond) {
        if (respond.visibility() == Visibility.INTERNAL) {
            throw Refusal.rule("notes-are-staffs", "Only staff write notes");
        }
        if (respond.asksClient() || respond.resolves()) {
            throw Refusal.rule("staff-only", "Only staff ask the client something or resolve");
        }
    }
}
