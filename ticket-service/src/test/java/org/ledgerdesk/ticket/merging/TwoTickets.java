package org.ledgerdesk.ticket.merging;

import org.junit.jupiter.api.BeforeEach;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.OneTicket;
import org.ledgerdesk.ticket.TestHttp.Answer;

/** A client's ticket, and a colleague's that turns out to be about the same. */
abstract class TwoTickets extends OneTicket {

    String original = "";
    String duplicate = "";

    TwoTickets() {
        super("merge-mill");
    }

    @BeforeEach
    void aColleagueOpensAnother() {
        original = reference;
        duplicate = tickets.open(colleague, "subject", "Cannot pay", "description", "The last page stays white.");
    }

    Answer merge(String into, String... duplicates) {
        return tickets.merge(agent, into, duplicates);
    }

    Answer undo(String from, String duplicateOf) {
        return tickets.undo(agent, from, duplicateOf);
    }

    Answer respond(Caller author, String to, String words) {
        return tickets.respond(author, to, words);
    }
}
