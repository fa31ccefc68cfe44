package org.ledgerdesk.ticket.involvement;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.directory.Person;
import org.ledgerdesk.ticket.domain.Ticket;
import org.ledgerdesk.ticket.domain.TicketCommand.InvolvePerson;
import org.ledgerdesk.ticket.domain.TicketCommand.UninvolvePerson;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds people to a ticket and lets them leave. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}/followers")
class FollowersController {

    private final Desk desk;
    private final Invitations invitations;
    private final People people;
    private final TicketAnswers answers;

    FollowersController(Desk desk, Invitations invitations, People people, TicketAnswers answers) {
        this.desk = desk;
        this.invitations = invitations;
        this.people = people;
        this.answers = answers;
    }

    record FollowerRequest(@Nullable String email) {}

    @PostMapping
    ResponseEntity<?> involve(Write write, @PathVariable String reference, @RequestBody FollowerRequest request) {
        var caller = write.caller();
        var written = desk.change(write, reference, request, HttpStatus.OK, hand -> {
            var typed = Typed.inAForm();
            var person = invitations.invited(
                    typed, "email", request.email(), caller, hand.ticket().organisation());
            typed.check();
            desk.send(new InvolvePerson(
                    hand.reference(),
                    hand.now(),
                    Actors.by(caller),
                    person.orElseThrow().id()));
            return null;
        });
        return answers.ticket(written, reference, caller);
    }

    /** Clients take out whom they could have added, and themselves; each leaves all that is one ticket now. */
    @DeleteMapping("/{email}")
    ResponseEntity<?> uninvolve(Write write, @PathVariable String reference, @PathVariable String email) {
        var caller = write.caller();
        return desk.change(write, reference, email, HttpStatus.NO_CONTENT, hand -> {
            var person = people.byEmail(email).orElseThrow(Problem::notFound);
            var theirs = partsThatInvolve(person, hand.reference());
            if (theirs.isEmpty()) {
                throw Problem.notFound();
            }
            var own = Invitations.mayInvolve(caller, person, hand.ticket().organisation());
            if (!own && !caller.id().equals(person.id())) {
                throw Problem.forbidden("staff-only", "Only staff take out people of another organisation.");
            }
            theirs.forEach(part -> desk.send(new UninvolvePerson(part, hand.now(), Actors.by(caller), person.id())));
            return null;
        });
    }

    /** Whoever stayed in what a ticket absorbed would go on reading and writing through it. */
    private List<String> partsThatInvolve(Person person, String original) {
        var absorbed = desk.ask(original, ticket -> ticket.merging().brings());
        return Stream.concat(Stream.of(original), absorbed.stream())
                .filter(part -> desk.ask(part, Ticket::standing).involves(person.id()))
                .sorted()
                .toList();
    }
}
