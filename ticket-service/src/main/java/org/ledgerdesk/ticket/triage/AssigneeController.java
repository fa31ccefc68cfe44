package org.ledgerdesk.ticket.triage;

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
            @RequestBody(required = false) @Nullable AssigneeRequest request) {
        write.staffOnly();
        var caller = write.caller();
        var asked = request == null ? new AssigneeRequest(null) : request;
        var written = desk.change(write, reference, asked, HttpStatus.OK, hand -> {
            var assignee = asked.email() == null ? null : agent(asked.email()).id();
            desk.send(new AssignTicket(reference, hand.now(), Actors.by(caller), assignee));
            return null;
        });
        return answers.ticket(written, reference, caller);
    }

    private Person agent(String email) {
        return people.byEmail(email)
                .filter(Person::isStaff)
                .filter(Person::active)
                .orElseThrow(() -> Problem.rule("email", "not-staff", "Nobody of staff has this address."));
    }
}
