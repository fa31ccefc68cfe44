package org.ledgerdesk.notification.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.ServiceCalls;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** identity-service's internal API, as far as mails need it. */
@Component
public class People {

    private static final int LONGEST_NAME = 200;

    private final RestClient identity;

    People(ServiceCalls calls, @Value("${ledgerdesk.identity-url}") String url) {
        this.identity = calls.to(url);
    }

    private record Items(List<Person> items) {}

    /** Whom to turn to; {@code source} says why them. */
    public record OnDuty(@Nullable String source, List<Person> items) {

        /** Whether it is their turn, and not only that nobody else is there. */
        public boolean byRota() {
            return "ROTA".equals(source);
        }
    }

    private record Contact(String id) {}

    private record Organisation(@Nullable Contact accountManager) {}

    private record Prospect(String email, String name) {}

    public Map<String, Person> byIds(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return items("/internal/people?ids={ids}", String.join(",", ids)).stream()
                .collect(Collectors.toMap(Person::id, Function.identity(), (one, same) -> one));
    }

    public Optional<Person> byEmail(String email) {
        return one("/internal/people?email={email}", email, Person.class);
    }

    public Optional<Person> byId(String id) {
        return one("/internal/people/{id}", id, Person.class);
    }

    /** The link of that reset; empty when it was used, or its time is over. */
    public Optional<PasswordLink> passwordLink(String reset) {
        return one("/internal/password-resets/{id}", reset, PasswordLink.class);
    }

    public List<Person> ofDepartment(String department) {
        return items("/internal/people?department={department}", department);
    }

    /** Whoever is on duty for it now, or the next to ask when nobody is. */
    public OnDuty onDuty(String department) {
        var found = identity.get()
                .uri("/internal/on-duty?department={department}", department)
                .retrieve()
                .body(OnDuty.class);
        return found == null ? new OnDuty(null, List.of()) : found;
    }

    public List<Person> leads() {
        return items("/internal/people?role={role}", "LEAD");
    }

    /** Whom the organisation turns to. */
    public Optional<Person> accountManager(String organisation) {
        return one("/internal/organisations/{slug}", organisation, Organisation.class)
                .map(Organisation::accountManager)
                .flatMap(manager -> byId(manager.id()));
    }

    /** Who may decide for that organisation. */
    public List<Person> approversOf(String organisation) {
        return items("/internal/people?approversOf={organisation}", organisation);
    }

    /** The person of that address; a new one, whom nobody but staff will see, when there is none. */
    public Person prospect(String email, String name) {
        var shown = name.isBlank() ? email : name;
        var person = identity.post()
                .uri("/internal/prospects")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Prospect(email, shown.substring(0, Math.min(shown.length(), LONGEST_NAME))))
                .retrieve()
                .body(Person.class);
        if (person == null) {
            throw new IllegalStateException("identity-service answered without a person.");
        }
        return person;
    }

    private List<Person> items(String path, String value) {
        var found = identity.get().uri(path, value).retrieve().body(Items.class);
        return found == null ? List.of() : found.items();
    }

    private <T> Optional<T> one(String path, String value, Class<T> type) {
        try {
            return Optional.ofNullable(
                    identity.get().uri(path, value).retrieve().body(type));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }
}
