package org.ledgerdesk.identity.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Actor;
import org.ledgerdesk.identity.domain.AuditTrail;
import org.ledgerdesk.identity.domain.Credentials;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.Version;
import org.ledgerdesk.identity.topics.DirectoryPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Changes people on behalf of those who may; runs in the caller's transaction. */
@Component
class PersonChanges {

    private final PersonTable people;
    private final Credentials credentials;
    private final DirectoryPublisher publisher;
    private final AuditTrail audit;

    PersonChanges(PersonTable people, Credentials credentials, DirectoryPublisher publisher, AuditTrail audit) {
        this.people = people;
        this.credentials = credentials;
        this.publisher = publisher;
        this.audit = audit;
    }

    Person change(Actor by, UUID id, ChangePerson change, @Nullable String ifMatch) {
        if (change.mayDemote()) {
            people.lockedAdmins();
        }
        var before = people.locked(id).filter(by::sees).orElseThrow(Problem::notFound);
        if (!by.manages(before)) {
            throw Problem.forbidden("not-yours-to-change", "You may not change this person.");
        }
        if (before.isErased()) {
            throw Problem.conflict("person-erased", "This person was erased; nothing can be changed any more.");
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
        return Map.of("fields", fields, "rolesBefore", names(before.roles()), "rolesAfter", names(after.roles()));
    }

    private static void note(List<String> fields, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }

    static List<String> names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().toList();
    }

    static Problem taken() {
        return Problem.conflict("email-taken", "Somebody with this email address is known already.");
    }
}
