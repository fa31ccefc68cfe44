package org.ledgerdesk.ticket.splits;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Hand;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Saying;
import org.ledgerdesk.ticket.domain.Splitting;
import org.ledgerdesk.ticket.domain.Standing;
import org.ledgerdesk.ticket.domain.TicketCommand.OpenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.SplitTicket;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.ledgerdesk.ticket.ledger.Moves;
import org.ledgerdesk.ticket.ledger.StoredFact;
import org.ledgerdesk.ticket.opening.References;
import org.ledgerdesk.ticket.splits.NewPlace.Place;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what was said on a ticket out into a new one: both tickets' facts, keys and files are written as one. */
@RestController
class SplitController {

    private static final int MOST = 200;

    private final Desk desk;
    private final Ledger ledger;
    private final References references;
    private final NewPlace places;
    private final Carrying carrying;
    private final Sealing sealing;
    private final People people;
    private final TicketAnswers answers;

    SplitController(
            Desk desk,
            Ledger ledger,
            References references,
            NewPlace places,
            Carrying carrying,
            Sealing sealing,
            People people,
            TicketAnswers answers) {
        this.desk = desk;
        this.ledger = ledger;
        this.references = references;
        this.places = places;
        this.carrying = carrying;
        this.sealing = sealing;
        this.people = people;
        this.answers = answers;
    }

    record SplitRequest(
            @Nullable List<String> responseIds,
            @Nullable String subject,
            @Nullable String category) {}

    @PostMapping("/api/v1/tickets/{reference}/splits")
    ResponseEntity<?> split(Write write, @PathVariable String reference, @RequestBody SplitRequest request) {
        write.staffOnly();
        var written = desk.openFrom(write, reference, request, hand -> split(Actors.by(write.caller()), request, hand));
        var opened = Objects.requireNonNull(written.getHeaders().getLocation()).getPath();
        return answers.ticket(written, opened.substring(opened.lastIndexOf('/') + 1), write.caller());
    }

    private String split(By by, SplitRequest request, Hand hand) {
        var typed = Typed.inAForm();
        var ids = typed.atMost("responseIds", request.responseIds(), MOST);
        if (ids.isEmpty()) {
            typed.wrong("responseIds", "required", "Which responses are a matter of their own?");
        }
        var subject = typed.line("subject", request.subject(), Limits.SUBJECT);
        var place = places.of(request.category(), hand.ticket(), typed);
        typed.check();
        var source = hand.ticket().reference();
        var splitting = Splitting.of(facts(source, ids), new LinkedHashSet<>(ids));
        var into = references.next();
        desk.send(new SplitTicket(source, hand.now(), by, into, splitting.ids()));
        desk.send(opening(into, by, hand, subject, splitting, place.orElseThrow()));
        return into;
    }

    /** Words of a duplicate stay its own as long as its merge may be undone: they are split once it stands by itself again. */
    private List<TicketEvent> facts(String source, List<String> ids) {
        var moves = new Moves(ledger::facts);
        var facts = facts(source, moves);
        if (!ids(facts).containsAll(ids)) {
            for (var duplicate : desk.ask(source, ticket -> ticket.merging().brings())) {
                if (!Collections.disjoint(ids(facts(duplicate, moves)), ids)) {
                    throw Problem.conflict(
                            "said-on-duplicate",
                            "Some of it was said on " + duplicate + "; undo that merge first, and split it there.");
                }
            }
        }
        return facts;
    }

    private static List<TicketEvent> facts(String reference, Moves moves) {
        return moves.of(reference).stream().map(StoredFact::event).toList();
    }

    private static Set<String> ids(List<TicketEvent> facts) {
        return Saying.of(facts).stream().map(Saying::id).collect(Collectors.toSet());
    }

    /** Received only now: no promise counts from before it was known that this is a matter of its own. */
    private OpenTicket opening(String into, By by, Hand hand, String subject, Splitting splitting, Place place) {
        var source = hand.ticket();
        var responseId = UUID.randomUUID().toString();
        var first = splitting.opening();
        return new OpenTicket(
                into,
                hand.now(),
                by,
                source.organisation(),
                source.requester(),
                place.category().code(),
                place.department(),
                first.channel(),
                responseId,
                sealing.words(into, by.id(), subject),
                carrying.words(into, first),
                List.of(),
                List.of(),
                hand.now(),
                place.category().siteDown(),
                place.category().chargeable(),
                place.category().siteDown() ? Priority.P1 : place.category().proposedPriority(),
                null,
                followers(source),
                carrying.files(into, responseId, first),
                carrying.origin(into, source.reference(), splitting),
                place.category().quote() ? UUID.randomUUID().toString() : null);
    }

    /** Outsiders who are there only through a duplicate would still be on the new ticket when that has left. */
    private List<String> followers(Standing source) {
        var guests = desk.ask(source.reference(), ticket -> ticket.merging().guests());
        return source.followers().stream()
                .filter(person -> !guests.contains(person) || isColleague(person, source))
                .toList();
    }

    private boolean isColleague(String person, Standing source) {
        return source.organisation() != null
                && people.person(person)
                        .filter(known -> source.organisation().equals(known.organisation()))
                        .isPresent();
    }
}
