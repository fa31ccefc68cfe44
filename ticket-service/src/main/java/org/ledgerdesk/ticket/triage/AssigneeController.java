package org.ledgerdesk.ticket.triage;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.directory.Person;
import org.ledgerdesk.ticket.domain.TicketCommand.AssignTicket;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Says who works on a ticket. */
@RestController
class AssigneeController {

    private final Desk desk;
    private final People people;
    private final TicketAnswers answers;

    AssigneeController(Desk desk, People people, TicketAnswers answers) {
        this.desk = desk;
        this.people = people;
        this.answers = answers;
    }

    record AssigneeRequest(@Nullable String email) {}

    /** {@code null} gives the ticket back to its department. */
    @PutMapping("/api/v1/tickets/{reference}/assignee")
    ResponseEntity<?> assign(
            Write write,
            @PathVariable String reference,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AssigneeRequest.class)))
                    @RequestBody
                    JsonNode request) {
        write.staffOnly();
        var caller = write.caller();
        var asked = asked(request);
        var written = desk.change(write, reference, asked, HttpStatus.OK, hand -> {
            var assignee = asked.email() == null ? null : agent(asked.email()).id();
            desk.send(new AssignTicket(hand.reference(), hand.now(), Actors.by(caller), assignee));
            return null;
        });
        return answers.ticket(written, reference, caller);
    }

    /** An address forgotten or mistyped as a name must not take the ticket from whom it is with. */
    private static AssigneeRequest asked(JsonNode request) {
        if (request.isNull()) {
            return new AssigneeRequest(null);
        }
        var email = request.get("email");
        if (email == null || request.size() != 1 || !(email.isNull() || email.isString())) {
            throw Problem.malformed("email-or-null", "Say who by {\"email\": …}, or nobody by null.");
        }
        return new AssigneeRequest(email.isNull() ? null : email.asString());
    }

    private Person agent(String email) {
        return people.byEmail(email)
                .filter(Person::isStaff)
                .filter(Person::active)
                .orElseThrow(() -> Problem.rule("email", "not-staff", "Nobody of staff has this address."));
    }
}
