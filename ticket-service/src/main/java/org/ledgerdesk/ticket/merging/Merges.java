package org.ledgerdesk.ticket.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Hand;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.Duplicate;
import org.ledgerdesk.ticket.domain.Ticket;
import org.ledgerdesk.ticket.domain.TicketCommand;
import org.ledgerdesk.ticket.domain.TicketCommand.AbsorbDuplicate;
import org.ledgerdesk.ticket.domain.TicketCommand.MergeTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ReleaseDuplicate;
import org.ledgerdesk.ticket.domain.TicketCommand.UndoMerge;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.springframework.stereotype.Component;

/**
 * Says the one thing to both sides within one write, in order of reference: so writes that touch the same tickets wait for each
 * other instead of in a circle.
 */
@Component
class Merges {

    private final Desk desk;
    private final Ledger ledger;

    Merges(Desk desk, Ledger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    /** What is part of the original already stays so; what is part of another ticket is that one's, and refused. */
    void merge(Hand hand, List<String> duplicates, By by) {
        check(hand, duplicates);
        var commands = new ArrayList<TicketCommand>();
        for (var duplicate : duplicates) {
            var original = desk.original(duplicate);
            if (original.equals(hand.reference())) {
                continue;
            }
            commands.add(new MergeTicket(duplicate, hand.now(), by, hand.reference()));
            commands.add(new AbsorbDuplicate(hand.reference(), hand.now(), by, desk.ask(duplicate, Duplicate::of)));
        }
        send(commands);
    }

    /** Only what the ticket absorbed itself, and only while it is an original. */
    void undo(Hand hand, String duplicate, By by) {
        var original = hand.addressed().reference();
        if (!desk.ask(original, ticket -> ticket.merging().duplicates()).contains(duplicate)) {
            throw Problem.notFound();
        }
        if (hand.addressedTo() != null) {
            throw Problem.conflict(
                    "original-is-merged", original + " is itself part of " + hand.reference() + "; undo that first.");
        }
        if (!original.equals(desk.ask(duplicate, Ticket::standing).mergedInto())) {
            throw Problem.notFound();
        }
        var said = desk.ask(original, ticket -> ticket.merging().saidTo(duplicate));
        send(List.of(
                new UndoMerge(duplicate, hand.now(), by, original, said),
                new ReleaseDuplicate(original, hand.now(), by, duplicate)));
    }

    private void check(Hand hand, List<String> duplicates) {
        var typed = Typed.inAForm();
        for (int i = 0; i < duplicates.size(); i++) {
            var field = "duplicates[%d]".formatted(i);
            if (duplicates.get(i).equals(hand.addressed().reference())) {
                typed.wrong(field, "same-ticket", "A ticket is no duplicate of itself.");
            } else if (ledger.version(duplicates.get(i)) == 0) {
                typed.wrong(field, "unknown-ticket", "There is no such ticket.");
            }
        }
        typed.check();
    }

    private void send(List<TicketCommand> commands) {
        commands.stream().sorted(Comparator.comparing(TicketCommand::reference)).forEach(desk::send);
    }
}
