package org.ledgerdesk.ticket.imports;

import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Typed;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door for another desk's tickets. Only who runs the desk may bring facts with a time of their own choosing. It needs no
 * {@code Idempotency-Key}: a ticket's name at its source is one.
 */
@RestController
class ImportController {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/api/v1/imports")
    ImportAnswer take(Caller caller, @RequestBody ImportRequest request) {
        if (!caller.has(Role.ADMIN) && !caller.isService()) {
            throw Problem.forbidden("admins-only", "Only who runs the desk may import tickets.");
        }
        var typed = Typed.inAForm();
        var source = typed.line("source", request.source(), LONGEST_NAME);
        var tickets = typed.atMost("tickets", request.tickets(), MOST);
        for (int i = 0; i < tickets.size(); i++) {
            typed.line("tickets[%d].id".formatted(i), tickets.get(i).id(), LONGEST_NAME);
        }
        if (tickets.stream().map(ImportRequest.Past::id).distinct().count() < tickets.size()) {
            typed.wrong("tickets", "named-twice", "Two tickets have the same id.");
        }
        typed.check();
        return new ImportAnswer(imports.take(source, tickets));
    }
}
