package org.ledgerdesk.ticket.triage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Hand;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.domain.TicketCommand.RecategoriseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.TransferTicket;
import org.ledgerdesk.ticket.preset.Categories;
import org.ledgerdesk.ticket.preset.Departments;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts a ticket where it belongs, in the right department and category, instead of asking for a new one. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}")
class PlaceController {

    private final Desk desk;
    private final Sealing sealing;
    private final People people;
    private final Categories categories;
    private final Departments departments;
    private final TicketAnswers answers;

    PlaceController(
            Desk desk,
            Sealing sealing,
            People people,
            Categories categories,
            Departments departments,
            TicketAnswers answers) {
        this.desk = desk;
        this.sealing = sealing;
        this.people = people;
        this.categories = categories;
        this.departments = departments;
        this.answers = answers;
    }

    record DepartmentRequest(
            @Nullable String department, @Nullable String reason) {}

    @PutMapping("/department")
    ResponseEntity<?> transfer(Write write, @PathVariable String reference, @RequestBody DepartmentRequest request) {
        write.staffOnly();
        var by = Actors.by(write.caller());
        var written = desk.change(write, reference, request, HttpStatus.OK, hand -> {
            var typed = Typed.inAForm();
            var reason = typed.body("reason", request.reason(), Limits.REASON, false);
            var code = String.valueOf(request.department());
            if (departments.department(code).isEmpty()) {
                typed.wrong("department", "unknown-department", "There is no such department.");
            }
            typed.check();
            desk.send(new TransferTicket(
                    hand.reference(),
                    hand.now(),
                    by,
                    code,
                    sealing.words(hand.reference(), by.id(), reason),
                    assigneeWorksIn(code, hand)));
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }

    record CategoryRequest(
            @Nullable String category, @Nullable String reason) {}

    @PutMapping("/category")
    ResponseEntity<?> recategorise(Write write, @PathVariable String reference, @RequestBody CategoryRequest request) {
        write.staffOnly();
        var by = Actors.by(write.caller());
        var written = desk.change(write, reference, request, HttpStatus.OK, hand -> {
            var typed = Typed.inAForm();
            var reason = typed.body("reason", request.reason(), Limits.REASON, false);
            var category = categories.category(String.valueOf(request.category()));
            if (category.isEmpty()) {
                typed.wrong("category", "unknown-category", "There is no such category.");
            }
            typed.check();
            var found = category.orElseThrow();
            desk.send(new RecategoriseTicket(
                    hand.reference(),
                    hand.now(),
                    by,
                    found.code(),
                    found.siteDown(),
                    found.chargeable(),
                    found.quote() ? UUID.randomUUID().toString() : null,
                    sealing.words(hand.reference(), by.id(), reason)));
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }

    private boolean assigneeWorksIn(String department, Hand hand) {
        var assignee = hand.ticket().assignee();
        return assignee != null
                && people.person(assignee)
                        .filter(person -> person.departments().contains(department))
                        .isPresent();
    }
}
