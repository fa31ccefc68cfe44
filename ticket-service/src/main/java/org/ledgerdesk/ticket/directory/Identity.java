package org.ledgerdesk.ticket.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collection;
import java.util.List;
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

    Identity(ServiceCalls calls, @Value("${ledgerdesk.identity-url}") String url) {
        this.internal = calls.to(url + "/internal/people");
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
            boolean active) {

        Person person() {
            return new Person(
                    id, email, name, kind, organisation, departments == null ? Set.of() : departments, locale, active);
        }
    }
}
