package org.ledgerdesk.ticket.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.chassis.problems.Problem.FieldError;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.domain.Refusal;
import org.ledgerdesk.ticket.imports.ImportAnswer.Item;
import org.ledgerdesk.ticket.imports.ImportAnswer.Outcome;
import org.ledgerdesk.ticket.imports.ImportRequest.Past;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes tickets over, all of one request in one unit of work, because that is many times faster than one by one. When one of
 * them is refused, each gets its own, so that it alone stays out; decision 0049.
 */
@Component
class Imports {

    private final OneTransaction transaction;
    private final ImportedTickets imported;
    private final PastReplay replay;
    private final People people;

    Imports(OneTransaction transaction, ImportedTickets imported, PastReplay replay, People people) {
        this.transaction = transaction;
        this.imported = imported;
        this.replay = replay;
        this.people = people;
    }

    List<Item> take(String source, List<Past> tickets) {
        try {
            return transaction.call(() -> whole(source, tickets));
        } catch (Problem | Refusal | DuplicateKeyException oneOfThem) {
            return tickets.stream().map(ticket -> alone(source, ticket)).toList();
        }
    }

    private Item alone(String source, Past ticket) {
        try {
            return transaction.call(() -> whole(source, List.of(ticket))).getFirst();
        } catch (Refusal refusal) {
            return refused(ticket, new FieldError("acts", refusal.code(), String.valueOf(refusal.getMessage())));
        } catch (Problem problem) {
            if (problem.status().is5xxServerError()) {
                throw problem;
            }
            var said = new FieldError("", problem.code(), String.valueOf(problem.getMessage()));
            return new Item(
                    ticket.id(), null, Outcome.REFUSED, problem.errors().isEmpty() ? List.of(said) : problem.errors());
        } catch (DuplicateKeyException meanwhile) {
            // Somebody else is importing the same; theirs is there by now.
            return transaction.call(() -> whole(source, List.of(ticket))).getFirst();
        }
    }

    private List<Item> whole(String source, List<Past> tickets) {
        var here = imported.of(source, tickets.stream().map(Imports::id).toList());
        var fresh =
                tickets.stream().filter(ticket -> !here.containsKey(id(ticket))).toList();
        var references = imported.references(fresh.size());
        var given = new LinkedHashMap<String, String>();
        for (int i = 0; i < fresh.size(); i++) {
            given.put(id(fresh.get(i)), references.get(i));
        }
        imported.add(source, given);
        var known = new KnownPeople(people);
        fresh.forEach(ticket -> replay.replay(Objects.requireNonNull(given.get(id(ticket))), ticket, known));
        return tickets.stream().map(ticket -> item(ticket, here, given)).toList();
    }

    private static Item item(Past ticket, Map<String, String> here, Map<String, String> given) {
        var known = here.get(id(ticket));
        return known == null
                ? new Item(ticket.id(), given.get(id(ticket)), Outcome.IMPORTED, List.of())
                : new Item(ticket.id(), known, Outcome.ALREADY_HERE, List.of());
    }

    private static Item refused(Past ticket, FieldError why) {
        return new Item(ticket.id(), null, Outcome.REFUSED, List.of(why));
    }

    private static String id(Past ticket) {
        return Objects.requireNonNull(ticket.id()).strip();
    }
}
