package org.ledgerdesk.ticket.desk;

import static org.ledgerdesk.ticket.TestDesk.by;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.Offer;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Status;
import org.ledgerdesk.ticket.domain.TicketCommand.ApproveQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.EscalateTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.InvolvePerson;
import org.ledgerdesk.ticket.domain.TicketCommand.ProvideQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.RecategoriseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.Respond;
import org.ledgerdesk.ticket.domain.Visibility;

/** Brings tickets by commands to where an act is tried: in the state asked for, with what the act needs if that state allows it. */
final class Stage {

    /** What must be there so that only the caller and the state can stand in an act's way. */
    enum Need {
        NOTHING,
        ASSESSMENT,
        QUOTE,
        ESCALATION,
        FOLLOWER,
        DUPLICATE,
        THANKS,
        PROSPECT,
        YEARS
    }

    /**
     * @param reference the ticket that is addressed
     * @param original the one that changes
     * @param said a response of the client's on the original
     * @param thanks a response that was taken for mere thanks
     */
    record Scene(String reference, String original, String quote, String said, String thanks, String duplicate) {}

    private static final By SYSTEM = new By("system", AuthorKind.SYSTEM);
    private static final Caller AGENT = TestCallers.agent();
    private static final String NONE = "5e0c7f63-3a1b-4c0e-9d57-0a4f6b2c8d19";
    private static final String UNKNOWN = "HD-99999999";

    private final TestDesk tests;
    private final OneTransaction transaction;
    private final Caller member;
    private final Caller approver;
    private final Caller guest;
    private final Caller prospect;

    Stage(TestDesk tests, OneTransaction transaction, Caller member, Caller approver, Caller guest, Caller prospect) {
        this.tests = tests;
        this.transaction = transaction;
        this.member = member;
        this.approver = approver;
        this.guest = guest;
        this.prospect = prospect;
    }

    Scene set(Status status, Need need) {
        if (status != Status.MERGED) {
            return ticket(status, need);
        }
        var original = ticket(Status.OPEN, need);
        // A ticket with a quote to be decided is not merged.
        var merged = ticket(Status.OPEN, need == Need.QUOTE ? Need.NOTHING : need);
        tests.merge(original.reference(), merged.reference(), AGENT, now());
        return new Scene(
                merged.reference(),
                original.reference(),
                original.quote(),
                original.said(),
                original.thanks(),
                merged.duplicate());
    }

    /** Another ticket of the same client. */
    String another() {
        return tests.open(member, "QUESTION", "How", "How do I?", now());
    }

    private Scene ticket(Status status, Need need) {
        var at = at(status, need);
        var begun = transaction.call(() -> begun(status, need, at));
        if (status == Status.NEW) {
            return begun;
        }
        var reference = begun.reference();
        var absorbs = need == Need.DUPLICATE || need == Need.YEARS;
        var duplicate = absorbs ? another() : UNKNOWN;
        if (absorbs) {
            tests.merge(reference, duplicate, AGENT, at);
        }
        var thanks = transaction.call(() -> ended(reference, status, need, at));
        return new Scene(reference, reference, begun.quote(), begun.said(), thanks, duplicate);
    }

    private Scene begun(Status status, Need need, Instant at) {
        var client = need == Need.PROSPECT ? prospect : member;
        var reference = tests.open(client, "QUESTION", "How", "How do I?", at);
        var said = tests.say(reference, client, "And another thing.", at);
        tests.send(new InvolvePerson(reference, at, by(AGENT), guest.id()));
        var quote = need == Need.QUOTE ? quoted(reference, status, at) : NONE;
        if (need == Need.FOLLOWER) {
            tests.send(new InvolvePerson(reference, at, by(AGENT), approver.id()));
        }
        if (need == Need.ESCALATION) {
            tests.send(new EscalateTicket(reference, at, SYSTEM, tests.sealed(reference, AGENT, "Too hard.")));
        }
        if (status != Status.NEW) {
            tests.say(reference, AGENT, "We look into it.", at);
        }
        if (need == Need.ASSESSMENT && status != Status.NEW) {
            tests.assess(reference, AGENT, Priority.P4, at);
        }
        if (status == Status.AWAITING_RESPONSE) {
            tests.ask(reference, AGENT, "Since when?", at);
        }
        return new Scene(reference, reference, quote, said, NONE, UNKNOWN);
    }

    /** @return what was taken for mere thanks afterwards */
    private String ended(String reference, Status status, Need need, Instant at) {
        if (status.isDone()) {
            tests.send(new ResolveTicket(reference, at, by(AGENT)));
        }
        if (status == Status.CLOSED) {
            tests.send(new CloseTicket(reference, at, by(AGENT)));
        }
        return need == Need.THANKS && status.isDone() ? thank(reference, at) : NONE;
    }

    /** Asked for by its category, and so far beyond that as the state is. */
    private String quoted(String reference, Status status, Instant at) {
        var quote = UUID.randomUUID().toString();
        var why = tests.sealed(reference, AGENT, "It is new.");
        var today = LocalDate.of(2026, 11, 1);
        var offer = new Offer("1250.00", "EUR", 600, 5, today.plusYears(3));
        tests.send(new RecategoriseTicket(reference, at, by(AGENT), "NEW_FEATURE", false, true, quote, why));
        if (status != Status.NEW) {
            tests.send(new ProvideQuote(reference, at, by(AGENT), quote, offer, today, null));
        }
        if (status.isDone()) {
            tests.send(new ApproveQuote(reference, at, by(approver), quote, today));
        }
        return quote;
    }

    private String thank(String reference, Instant at) {
        var id = UUID.randomUUID().toString();
        tests.send(new Respond(
                reference,
                at,
                by(member),
                id,
                Visibility.PUBLIC,
                Channel.PORTAL,
                tests.sealed(reference, member, "Thank you!"),
                false,
                false,
                false,
                true,
                at,
                List.of(),
                null));
        return id;
    }

    /** Only a closed ticket may be old: the desk closes by itself what was resolved long ago. */
    private static Instant at(Status status, Need need) {
        return need == Need.YEARS && status == Status.CLOSED ? now().minus(Duration.ofDays(7 * 366)) : now();
    }
}
