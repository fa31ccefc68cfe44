package org.ledgerdesk.identity.topics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.relay.Outbox;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.identity.domain.Absences;
import org.ledgerdesk.identity.domain.Actor;
import org.ledgerdesk.identity.domain.Away;
import org.ledgerdesk.identity.domain.Organisation;
import org.ledgerdesk.identity.domain.Person;
import org.springframework.stereotype.Component;

/** Says on {@code directory.events}, in the running transaction, what became true of a person or an organisation. */
@Component
public class DirectoryPublisher {

    private static final int VERSION = 1;

    private final Outbox outbox;
    private final Clock clock;
    private final Absences absences;

    DirectoryPublisher(Outbox outbox, Clock clock, Absences absences) {
        this.outbox = outbox;
        this.clock = clock;
        this.absences = absences;
    }

    public void registered(Person person, Actor by) {
        publish("PersonRegistered", person.id().toString(), state(person), by, selfOf(person.id()));
    }

    public void changed(Person person, Actor by) {
        publish("PersonChanged", person.id().toString(), state(person), by, selfOf(person.id()));
    }

    public void erased(Person person, Actor by) {
        var id = person.id().toString();
        publish("PersonErased", id, new ErasedState(id), by, selfOf(person.id()));
    }

    public void registered(Organisation organisation, Actor by) {
        publish(
                "OrganisationRegistered",
                organisation.slug(),
                OrganisationState.of(organisation),
                by,
                selfOf(organisation));
    }

    public void changed(Organisation organisation, Actor by) {
        publish(
                "OrganisationChanged",
                organisation.slug(),
                OrganisationState.of(organisation),
                by,
                selfOf(organisation));
    }

    /** Keyed by the reset: under the person's key, compaction would keep it instead of the person's state. */
    public void passwordResetRequested(UUID reset, UUID person, String purpose) {
        var state = new ResetState(person.toString(), reset.toString(), purpose);
        publish("PasswordResetRequested", reset.toString(), state, null, "/internal/password-resets/" + reset);
    }

    private void publish(String type, String subject, Object state, @Nullable Actor by, String self) {
        // PostgreSQL keeps microseconds: what is on the topic is what is in the table.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var author = by == null ? null : new By(by.id(), by.kind().name());
        outbox.append(Topics.DIRECTORY, subject, type, VERSION, at, new Fact(state, at, author, new Links(self)));
    }

    /** With the absences to come: whoever shows an assignee or mails a department must know. */
    private PersonState state(Person person) {
        return PersonState.of(person, absences.ahead(List.of(person.id())).getOrDefault(person.id(), List.of()));
    }

    private static String selfOf(UUID person) {
        return "/api/v1/people/" + person;
    }

    private static String selfOf(Organisation organisation) {
        return "/api/v1/organisations/" + organisation.slug();
    }

    private record Fact(
            @JsonUnwrapped Object state,
            Instant at,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable By by,

            Links links) {}

    private record By(String id, String kind) {}

    private record Links(String self) {}

    private record PersonState(
            String id,
            String kind,
            List<String> roles,
            @Nullable String organisation,
            List<String> departments,
            String locale,
            boolean active,
            List<Away> absences) {

        static PersonState of(Person person, List<Away> absences) {
            return new PersonState(
                    person.id().toString(),
                    person.kind().name(),
                    person.roles().stream().map(Enum::name).sorted().toList(),
                    person.organisation(),
                    person.departments().stream().sorted().toList(),
                    person.locale(),
                    person.active(),
                    absences);
        }
    }

    private record ErasedState(String id) {}

    private record OrganisationState(String slug, String locale, boolean active) {

        static OrganisationState of(Organisation organisation) {
            return new OrganisationState(organisation.slug(), organisation.locale(), organisation.active());
        }
    }

    private record ResetState(String personId, String resetId, String purpose) {}
}
