package org.ledgerdesk.identity.directory;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Actor;
import org.ledgerdesk.identity.domain.AuditTrail;
import org.ledgerdesk.identity.domain.Credentials;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.ledgerdesk.identity.domain.Locales;
import org.ledgerdesk.identity.domain.Organisation;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonKind;
import org.ledgerdesk.identity.topics.DirectoryPublisher;
import org.springframework.stereotype.Component;

/** Registers people on behalf of those who may; runs in the caller's transaction. */
@Component
class Registrar {

    private final PersonTable people;
    private final OrganisationTable organisations;
    private final Credentials credentials;
    private final DirectoryPublisher publisher;
    private final AuditTrail audit;

    Registrar(
            PersonTable people,
            OrganisationTable organisations,
            Credentials credentials,
            DirectoryPublisher publisher,
            AuditTrail audit) {
        this.people = people;
        this.organisations = organisations;
        this.credentials = credentials;
        this.publisher = publisher;
        this.audit = audit;
    }

    Person register(Actor by, RegisterPerson wanted) {
        by.require(Role.ADMIN, Role.LEAD, Role.APPROVER);
        var person = asked(by, wanted).sound();
        if (!by.manages(person) || wanted.password() != null && !by.has(Role.ADMIN)) {
            throw Problem.forbidden("not-yours-to-grant", "You may not give anybody these rights.");
        }
        checkReach(by, person.email());
        var registered = people.byEmail(person.email())
                .map(known -> adopt(known, person, by))
                .orElseGet(() -> add(person, by));
        if (wanted.password() == null) {
            credentials.invite(registered);
        } else {
            credentials.choose(registered, wanted.password());
        }
        audit.record(
                by,
                "PersonRegistered",
                registered.id().toString(),
                Map.of("roles", PersonChanges.names(registered.roles())));
        return registered;
    }

    private Person asked(Actor by, RegisterPerson wanted) {
        var organisation =
                wanted.organisation() == null && by.kind() == Kind.CLIENT && wanted.kind() != PersonKind.STAFF
                        ? by.organisation()
                        : wanted.organisation();
        var home = organisation == null ? null : home(by, organisation);
        var usual = home == null ? "en" : home.locale();
        return new Person(
                UUID.randomUUID(),
                EmailAddress.of(wanted.email()),
                Details.name(wanted.name()),
                wanted.kind() != null ? wanted.kind() : home == null ? PersonKind.STAFF : PersonKind.CLIENT,
                wanted.roles(),
                organisation,
                Objects.requireNonNullElse(wanted.departments(), Set.of()),
                wanted.locale() == null ? usual : Locales.spoken(wanted.locale()),
                Details.phone(wanted.phone()),
                true,
                1);
    }

    /** The organisation; another one than a client's own is as unknown as one that does not exist. */
    private Organisation home(Actor by, String slug) {
        return (Organisation.isSlug(slug) ? organisations.bySlug(slug) : java.util.Optional.<Organisation>empty())
                .filter(found -> by.seesAll() || by.has(Role.ADMIN) || slug.equals(by.organisation()))
                .orElseThrow(
                        () -> Problem.rule("organisation", "unknown-organisation", "There is no such organisation."));
    }

    /**
     * Approvers add people of their own mail domain, where they can meet nobody else's people: elsewhere the answer would
     * tell them who is known to us, and make a stranger theirs. Who wrote to us already is for us to hand over.
     */
    private void checkReach(Actor by, EmailAddress email) {
        if (by.has(Role.ADMIN) || by.has(Role.LEAD)) {
            return;
        }
        boolean own = by.organisation() != null
                && !PublicMail.offers(email.domain())
                && people.isDomainOf(by.organisation(), email.domain());
        if (!own || people.byEmail(email).filter(known -> !by.sees(known)).isPresent()) {
            throw Problem.rule("email", "ask-us-to-add", "Please ask us to add somebody with this address.");
        }
    }

    /** A prospect who becomes a client keeps their id, and with it what they wrote to us before. */
    private Person adopt(Person known, Person wanted, Actor by) {
        if (known.kind() != PersonKind.PROSPECT) {
            throw PersonChanges.taken();
        }
        var adopted = new Person(
                known.id(),
                known.email(),
                wanted.name(),
                wanted.kind(),
                wanted.roles(),
                wanted.organisation(),
                wanted.departments(),
                wanted.locale(),
                wanted.phone(),
                true,
                known.version() + 1);
        people.change(adopted);
        publisher.changed(adopted, by);
        return adopted;
    }

    private Person add(Person person, Actor by) {
        if (!people.add(person)) {
            throw PersonChanges.taken();
        }
        publisher.registered(person, by);
        return person;
    }
}
