package org.ledgerdesk.ticket.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.desk.Access;
import org.ledgerdesk.ticket.domain.Standing;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.ledgerdesk.ticket.ledger.Moves;
import org.ledgerdesk.ticket.ledger.StoredFact;

/** What one reader may see, for one answer: each ticket that it takes is read from the store and judged once. */
final class Sight {

    private final Ledger ledger;
    private final Caller reader;
    private final Map<String, List<StoredFact>> read = new HashMap<>();
    private final Map<String, Boolean> seen = new HashMap<>();
    private final Moves moves = new Moves(this::facts);

    Sight(Ledger ledger, Caller reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    Caller reader() {
        return reader;
    }

    /** All facts of the ticket, whether the reader sees it or not; none when there is no such ticket. */
    List<StoredFact> facts(String reference) {
        return read.computeIfAbsent(reference, ledger::facts);
    }

    Standing standing(String reference) {
        return standing(facts(reference));
    }

    boolean sees(String reference) {
        return seen.computeIfAbsent(reference, one -> !facts(one).isEmpty() && Access.sees(reader, standing(one)));
    }

    /** What moved to another ticket when a merge was undone is for those who see that one, also where it is looked at as it was. */
    boolean sees(StoredFact fact) {
        return reader.seesAllTickets() || Moves.addressedTo(fact.event()) == null || sees(moves.owner(fact));
    }

    static Standing standing(List<StoredFact> facts) {
        Standing standing = null;
        for (var fact : facts) {
            standing = Standing.after(standing, fact.event());
        }
        return Objects.requireNonNull(standing);
    }
}
