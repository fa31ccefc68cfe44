package org.ledgerdesk.identity.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Absences;
import org.ledgerdesk.identity.domain.Actors;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.ledgerdesk.identity.domain.Organisation;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonCard;
import org.ledgerdesk.identity.domain.PersonKind;
import org.ledgerdesk.identity.topics.DirectoryPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory for our other services: names and addresses that no event carries. Role SERVICE only. */
@RestController
@RequestMapping("/internal")
class InternalDirectoryController {

    private static final int MOST_IDS = 500;

    private final PersonTable people;
    private final Organisations organisations;
    private final DirectoryPublisher publisher;
    private final Actors actors;
    private final Absences absences;
    private final OneTransaction transaction;

    InternalDirectoryController(
            PersonTable people,
            Organisations organisations,
            DirectoryPublisher publisher,
            Actors actors,
            Absences absences,
            OneTransaction transaction) {
        this.people = people;
        this.organisations = organisations;
        this.publisher = publisher;
        this.actors = actors;
        this.absences = absences;
        this.transaction = transaction;
    }

    record People(List<PersonCard> items) {}

    record Prospect(
            @NotNull @Size(max = 320) String email,
            @NotNull @Size(max = 1000) String name) {}

    @GetMapping("/people/{id}")
    PersonCard person(@PathVariable String id) {
        return id(id).flatMap(people::byId).map(this::card).orElseThrow(Problem::notFound);
    }

    @GetMapping(path = "/people", params = "email")
    PersonCard byEmail(@RequestParam String email) {
        return EmailAddress.tryOf(email)
                .flatMap(people::byEmail)
                .map(this::card)
                .orElseThrow(Problem::notFound);
    }

    @GetMapping(path = "/people", params = "department")
    People atWorkIn(@RequestParam String department) {
        return cards(Person.isDepartment(department) ? people.atWorkIn(department) : List.of());
    }

    /** Who decides for a client: on its quotes, for one. */
    @GetMapping(path = "/people", params = "approversOf")
    People approversOf(@RequestParam String approversOf) {
        return cards(Organisation.isSlug(approversOf) ? people.approversOf(approversOf) : List.of());
    }

    /** Those of the staff who have that role, whether they are at work or not. */
    @GetMapping(path = "/people", params = "role")
    People withRole(@RequestParam Role role) {
        return cards(people.staffWith(role));
    }

    @GetMapping(path = "/people", params = "ids")
    People byIds(@RequestParam String ids) {
        var wanted = Arrays.stream(ids.split(","))
                .flatMap(id -> id(id).stream())
                .distinct()
                .toList();
        if (wanted.size() > MOST_IDS) {
            throw Problem.rule("ids", "too-many-ids", "Ask for at most " + MOST_IDS + " people at once.");
        }
        return cards(people.byIds(wanted));
    }

    @GetMapping("/organisations/{slug}")
    OrganisationForm organisation(Caller caller, @PathVariable String slug) {
        return organisations.form(organisations.seen(actors.of(caller), slug));
    }

    /** The person of that address, who becomes a prospect when nobody has it; asking twice makes one person. */
    @PostMapping("/prospects")
    PersonCard prospect(Caller caller, @Valid @RequestBody Prospect wanted) {
        var email = EmailAddress.of(wanted.email());
        return transaction.call(() -> people.byEmail(email)
                .map(this::card)
                .orElseGet(() -> card(add(email, Details.shown(wanted.name(), email), caller))));
    }

    private PersonCard card(Person person) {
        return cards(List.of(person)).items().getFirst();
    }

    private People cards(List<Person> found) {
        var away = absences.ahead(found.stream().map(Person::id).toList());
        return new People(found.stream()
                .map(person -> PersonCard.of(person, away.getOrDefault(person.id(), List.of())))
                .toList());
    }

    private Person add(EmailAddress email, String name, Caller caller) {
        var prospect = new Person(
                UUID.randomUUID(), email, name, PersonKind.PROSPECT, Set.of(), null, Set.of(), "en", null, true, 1);
        if (people.add(prospect)) {
            publisher.registered(prospect, actors.of(caller));
            return prospect;
        }
        // The same person wrote twice at the same moment: the other one was first.
        return people.byEmail(email).orElseThrow();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
