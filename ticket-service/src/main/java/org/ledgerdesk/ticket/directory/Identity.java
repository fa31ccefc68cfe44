package org.ledgerdesk.ticket.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.ServiceCalls;
import org.ledgerdesk.chassis.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks identity-service who somebody is; no answer in time becomes a 503 of ours, for nothing was done yet. */
@Component
class Identity {

    private static final Logger log = LoggerFactory.getLogger(Identity.class);

    private final RestClient internal;
    private final RestClient organisations;
    private final RestClient prospects;

    Identity(ServiceCalls calls, @Value("${ledgerdesk.identity-url}") String url) {
        this.internal = calls.to(url + "/internal/people");
        this.organisations = calls.to(url + "/internal/organisations");
        this.prospects = calls.to(url + "/internal/prospects");
    }

    Optional<Person> person(String id) {
        return one("/{id}", id);
    }

    Optional<Person> byEmail(String email) {
        return one("?email={email}", email);
    }

    List<Person> people(Collection<String> ids) {
        var answer = internal.get()
                .uri("?ids={ids}", String.join(",", ids))
                .retrieve()
                .body(Answer.class);
        return answer == null
                ? List.of()
                : answer.items().stream().map(Told::person).toList();
    }

    /** Null when there is no such organisation. */
    @Nullable String organisationName(String slug) {
        try {
            var told = organisations.get().uri("/{slug}", slug).retrieve().body(Organisation.class);
            return told == null ? null : told.name();
        } catch (HttpClientErrorException.NotFound unknown) {
            return null;
        }
    }

    /** The person of that address, who is a prospect from now on if nobody has it. */
    Person prospect(String email, String name) {
        try {
            var told = prospects
                    .post()
                    .body(Map.of("email", email, "name", name))
                    .retrieve()
                    .body(Told.class);
            return Objects.requireNonNull(told).person();
        } catch (HttpClientErrorException.UnprocessableContent unusable) {
            throw Problem.rule("onBehalfOf", "bad-email", "This is not an email address we can use.");
        } catch (RestClientException silent) {
            log.warn("identity-service did not answer: {}", silent.toString());
            throw Problem.unavailable("We cannot look people up at the moment.");
        }
    }

    private Optional<Person> one(String path, String value) {
        try {
            return Optional.ofNullable(
                            internal.get().uri(path, value).retrieve().body(Told.class))
                    .map(Told::person);
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        } catch (RestClientException silent) {
            log.warn("identity-service did not answer: {}", silent.toString());
            throw Problem.unavailable("We cannot look people up at the moment.");
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Told> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Organisation(String name) {}

    /** Only what we read of identity's answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(
            String id,
            String email,
            String name,
            Person.Kind kind,
            @Nullable String organisation,
            @Nullable Set<String> departments,
            String locale,
            boolean active,
            @Nullable List<Away> absences) {

        Person person() {
            return new Person(
                    id,
                    email,
                    name,
                    kind,
                    organisation,
                    departments == null ? Set.of() : departments,
                    locale,
                    active,
                    absences == null ? List.of() : absences);
        }
    }
}
