package org.ledgerdesk.identity.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.ledgerdesk.identity.domain.Version;
import org.ledgerdesk.identity.topics.DirectoryPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Registers and changes people on behalf of those who may; runs in the caller's transaction. */
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
        var registered = people.byEmail(person.email())
                .map(known -> adopt(known, person, by))
                .orElseGet(() -> add(person, by));
        if (wanted.password() == null) {
            credentials.invite(registered);
        } else {
            credentials.choose(registered, wanted.password());
        }
        audit.record(by, "PersonRegistered", registered.id().toString(), Map.of("roles", sorted(registered.roles())));
        return registered;
    }

    Person change(Actor by, UUID id, ChangePerson change, @Nullable String ifMatch) {
        if (change.mayDemote()) {
            people.lockedAdmins();
        }
        var before = people.locked(id).filter(by::sees).orElseThrow(Problem::notFound);
        if (!by.manages(before)) {
            throw Problem.forbidden("not-yours-to-change", "You may not change this person.");
        }
        Version.check(ifMatch, before.version());
        var after = change.of(before).sound();
        if (after.equals(before)) {
            return before;
        }
        checkRights(by, before, after);
        return store(by, before, after);
    }

    /** What a person changes of themselves is only name, language and telephone: the request holds nothing else. */
    Person changeSelf(Actor by, UUID id, ChangePerson change) {
        var before = people.locked(id).orElseThrow(Problem::notSignedIn);
        var after = change.of(before);
        return after.equals(before) ? before : store(by, before, after);
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

    /** A prospect who becomes a client keeps their id, and with it what they wrote to us before. */
    private Person adopt(Person known, Person wanted, Actor by) {
        if (known.kind() != PersonKind.PROSPECT) {
            throw taken();
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
            throw taken();
        }
        publisher.registered(person, by);
        return person;
    }

    private void checkRights(Actor by, Person before, Person after) {
        if (!by.manages(after)) {
            throw Problem.forbidden("not-yours-to-grant", "You may not give anybody these rights.");
        }
        // Whoever sets the address can have the password reset: that takes more than being a colleague.
        if (!after.email().equals(before.email()) && !by.has(Role.ADMIN) && !by.has(Role.LEAD)) {
            throw Problem.forbidden("not-yours-to-change", "Please ask us to change an email address.");
        }
        if (before.isActiveAdmin() && !after.isActiveAdmin() && people.lockedAdmins() == 1) {
            throw Problem.rule("last-admin", "The desk needs at least one administrator.");
        }
    }

    private Person store(Actor by, Person before, Person changed) {
        var after = new Person(
                changed.id(),
                changed.email(),
                changed.name(),
                changed.kind(),
                changed.roles(),
                changed.organisation(),
                changed.departments(),
                changed.locale(),
                changed.phone(),
                changed.active(),
                before.version() + 1);
        try {
            people.change(after);
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        if (before.active() && !after.active()) {
            credentials.revoke(after.id());
        }
        publisher.changed(after, by);
        if (!by.is(after)) {
            audit.record(by, "PersonChanged", after.id().toString(), facts(before, after));
        }
        return after;
    }

    private static Map<String, ?> facts(Person before, Person after) {
        var fields = new ArrayList<String>();
        note(fields, "email", before.email(), after.email());
        note(fields, "name", before.name(), after.name());
        note(fields, "departments", before.departments(), after.departments());
        note(fields, "locale", before.locale(), after.locale());
        note(fields, "phone", before.phone(), after.phone());
        note(fields, "active", before.active(), after.active());
        note(fields, "roles", before.roles(), after.roles());
        return Map.of("fields", fields, "rolesBefore", sorted(before.roles()), "rolesAfter", sorted(after.roles()));
    }

    private static void note(List<String> fields, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }

    private static List<String> sorted(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().toList();
    }

    private static Problem taken() {
        return Problem.conflict("email-taken", "Somebody with this email address is known already.");
    }
}
