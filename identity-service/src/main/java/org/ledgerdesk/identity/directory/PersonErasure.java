package org.ledgerdesk.identity.directory;

import java.util.Map;
import java.util.UUID;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Actor;
import org.ledgerdesk.identity.domain.AuditTrail;
import org.ledgerdesk.identity.domain.Credentials;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.topics.DirectoryPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets who somebody was. The id stays, for records name it; everybody who keeps words of theirs hears of it. */
@Component
class PersonErasure {

    private final PersonTable people;
    private final Credentials credentials;
    private final DirectoryPublisher publisher;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    PersonErasure(
            PersonTable people,
            Credentials credentials,
            DirectoryPublisher publisher,
            AuditTrail audit,
            JdbcClient jdbc) {
        this.people = people;
        this.credentials = credentials;
        this.publisher = publisher;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Once is enough: a person who is erased already stays so, and nobody is told again. */
    void erase(Actor by, UUID id) {
        var admins = people.lockedAdmins();
        var before = people.locked(id).filter(by::sees).orElseThrow(Problem::notFound);
        by.require(Role.ADMIN, Role.LEAD);
        if (!by.manages(before)) {
            throw Problem.forbidden("not-yours-to-change", "You may not erase this person.");
        }
        if (before.isErased()) {
            return;
        }
        if (before.isActiveAdmin() && admins == 1) {
            throw Problem.rule("last-admin", "The desk needs at least one administrator.");
        }
        forget(before);
        credentials.forget(id);
        publisher.erased(before, by);
        audit.record(
                by, "PersonErased", id.toString(), Map.of("kind", before.kind().name()));
    }

    private void forget(Person person) {
        jdbc.sql("DELETE FROM password_reset_request WHERE email = :email")
                .param("email", person.email().value())
                .update();
        jdbc.sql("DELETE FROM access_request WHERE email = :email")
                .param("email", person.email().value())
                .update();
        jdbc.sql("UPDATE organisation SET account_manager = NULL, version = version + 1 WHERE account_manager = :id")
                .param("id", person.id())
                .update();
        people.change(person.erased());
    }
}
