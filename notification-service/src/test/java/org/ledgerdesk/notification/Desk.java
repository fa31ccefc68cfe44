package org.ledgerdesk.notification;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.ledgerdesk.notification.SmallServer.Answer;
import org.ledgerdesk.notification.SmallServer.Asked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** identity-service and ticket-service, as small as mails need them: they remember what they are told and asked. */
public final class Desk {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> tickets = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> organisations = new ConcurrentHashMap<>();
    private final Map<String, List<String>> onDuty = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> passwordLinks = new ConcurrentHashMap<>();
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final SmallServer server = new SmallServer(this::answer);

    /** Something that was asked of ticket-service, each Idempotency-Key once. */
    public record Posted(String path, JsonNode body, String fileName) {}

    public String url() {
        return server.url();
    }

    /** From now on every request but for a token is answered 503, or no longer so. */
    public void away(boolean away) {
        server.away(away);
    }

    public String person(
            String email, String name, String kind, String organisation, String department, String locale) {
        var id = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
        var person = new LinkedHashMap<String, Object>();
        person.put("id", id);
        person.put("email", email);
        person.put("name", name);
        person.put("kind", kind);
        person.put("roles", List.of());
        person.put("organisation", organisation);
        person.put("departments", department == null ? List.of() : List.of(department));
        person.put("locale", locale);
        person.put("active", true);
        people.put(id, person);
        return id;
    }

    public void passwordLink(String reset, String person, String purpose, String link, Instant validUntil) {
        passwordLinks.put(
                reset,
                Map.of("personId", person, "purpose", purpose, "link", link, "validUntil", validUntil.toString()));
    }

    public void leaves(String id) {
        people.get(id).put("active", false);
    }

    public void isAway(String id) {
        var since = Instant.now().minusSeconds(60);
        people.get(id)
                .put(
                        "absences",
                        List.of(Map.of(
                                "from",
                                since.toString(),
                                "to",
                                since.plusSeconds(9000).toString())));
    }

    public void isOnDuty(String department, String... ids) {
        onDuty.put(department, List.of(ids));
    }

    public void hasAccountManager(String organisation, String id) {
        organisations.put(organisation, Map.of("slug", organisation, "accountManager", Map.of("id", id)));
    }

    /** Puts something else into the ticket's answer. */
    public void ticketShows(String reference, String field, Object value) {
        tickets.get(reference).put(field, value);
    }

    public void ticket(String reference, String subject, String organisation, String requester) {
        var ticket = new LinkedHashMap<String, Object>();
        ticket.put("reference", reference);
        ticket.put("subject", subject);
        ticket.put("status", "NEW");
        ticket.put("category", "BUG_REPORT");
        ticket.put("department", "SUPPORT");
        ticket.put("organisation", organisation);
        ticket.put("requester", people.get(requester));
        ticket.put("people", List.of(people.get(requester)));
        ticket.put("conversation", new CopyOnWriteArrayList<>());
        tickets.put(reference, ticket);
    }

    /** The person follows the ticket from now on. */
    public void follows(String reference, String person) {
        var people = new ArrayList<Object>((List<?>) tickets.get(reference).get("people"));
        people.add(this.people.get(person));
        tickets.get(reference).put("people", people);
    }

    /** The other ticket, opened by that person, is part of this one from now on. */
    public void absorbs(String reference, String duplicate, String requester) {
        ticket(duplicate, "The same again", (String) people.get(requester).get("organisation"), requester);
        tickets.get(duplicate).put("mergedInto", reference);
        var absorbed = new ArrayList<Object>((List<?>) tickets.get(reference).getOrDefault("absorbed", List.of()));
        absorbed.add(Map.of("reference", duplicate, "requester", people.get(requester)));
        tickets.get(reference).put("absorbed", absorbed);
        follows(reference, requester);
    }

    /** Nobody but the requester has to do with the ticket any more. */
    public void leftAlone(String reference) {
        tickets.get(reference).put("people", List.of(tickets.get(reference).get("requester")));
    }

    @SuppressWarnings("unchecked")
    public void message(String reference, String id, String author, String visibility, String body) {
        ((List<Object>) tickets.get(reference).get("conversation"))
                .add(Map.of(
                        "id",
                        id,
                        "kind",
                        visibility.equals("PUBLIC") ? "RESPONSE" : "NOTE",
                        "author",
                        Map.of("name", author, "kind", "STAFF"),
                        "visibility",
                        visibility,
                        "body",
                        body,
                        "attachments",
                        List.of()));
    }

    /** Something more that the ticket's page says. */
    public void says(String reference, String field, Object value) {
        tickets.get(reference).put(field, value);
    }

    public void approver(String person) {
        people.get(person).put("roles", List.of("APPROVER"));
    }

    public void lead(String person) {
        people.get(person).put("roles", List.of("LEAD"));
    }

    public List<Posted> posted(String path) {
        return posted.stream().filter(one -> one.path().equals(path)).toList();
    }

    private Answer answer(Asked asked) {
        if (asked.path().startsWith("/internal/")) {
            return identity(asked.path(), asked.query(), asked.body());
        }
        return asked.method().equals("GET") ? ticket(asked.path()) : post(asked.path(), asked.body());
    }

    private Answer identity(String path, String asking, String body) {
        if (path.equals("/internal/prospects")) {
            var wanted = JSON.readTree(body);
            var email = wanted.get("email").asString();
            var known = byEmail(email);
            return new Answer(
                    200,
                    known != null
                            ? known
                            : people.get(person(email, wanted.get("name").asString(), "PROSPECT", null, null, "en")));
        }
        if (path.startsWith("/internal/password-resets/")) {
            return found(passwordLinks.get(path.substring("/internal/password-resets/".length())));
        }
        if (path.startsWith("/internal/organisations/")) {
            return found(organisations.get(path.substring("/internal/organisations/".length())));
        }
        if (path.startsWith("/internal/people/")) {
            return found(people.get(path.substring("/internal/people/".length())));
        }
        var query = asking.split("=", 2);
        var value = URLDecoder.decode(query[1], StandardCharsets.UTF_8);
        if (path.equals("/internal/on-duty")) {
            return onDuty(value);
        }
        return switch (query[0]) {
            case "email" -> found(byEmail(value));
            case "ids" ->
                items(Arrays.stream(value.split(","))
                        .map(people::get)
                        .filter(p -> p != null)
                        .toList());
            case "role" ->
                items(people.values().stream()
                        .filter(person -> ((List<?>) person.get("roles")).contains(value))
                        .toList());
            case "approversOf" ->
                items(people.values().stream()
                        .filter(person -> value.equals(person.get("organisation")))
                        .filter(person -> ((List<?>) person.get("roles")).contains("APPROVER"))
                        .toList());
            default -> items(ofDepartment(value));
        };
    }

    private Answer onDuty(String department) {
        var rota = onDuty.containsKey(department);
        var asked = rota ? onDuty.get(department).stream().map(people::get).toList() : ofDepartment(department);
        return new Answer(200, Map.of("source", rota ? "ROTA" : "DEPARTMENT", "items", asked));
    }

    private List<Map<String, Object>> ofDepartment(String department) {
        return people.values().stream()
                .filter(person -> ((List<?>) person.get("departments")).contains(department))
                .toList();
    }

    private Map<String, Object> byEmail(String email) {
        return people.values().stream()
                .filter(person -> email.equals(person.get("email")))
                .findFirst()
                .orElse(null);
    }

    private Answer ticket(String path) {
        return found(tickets.get(path.substring("/api/v1/tickets/".length())));
    }

    private Answer post(String path, String body) {
        if (path.equals("/api/v1/attachments")) {
            var name = FILE_NAME.matcher(body);
            posted.add(new Posted(path, null, name.find() ? name.group(1) : ""));
            return new Answer(201, Map.of("id", UUID.randomUUID().toString()));
        }
        var json = JSON.readTree(body);
        posted.add(new Posted(path, json, ""));
        if (path.equals("/api/v1/tickets")) {
            var reference = "HD-%05d".formatted(90_001 + tickets.size());
            var requester = byEmail(json.get("onBehalfOf").asString());
            ticket(reference, json.get("subject").asString(), (String) requester.get("organisation"), (String)
                    requester.get("id"));
            return new Answer(201, tickets.get(reference));
        }
        var addressed = path.split("/")[4];
        var original = tickets.getOrDefault(addressed, Map.of()).getOrDefault("mergedInto", addressed);
        return new Answer(
                201,
                Map.of("id", UUID.randomUUID().toString(), "reference", original, "status", "OPEN", "courtesy", false));
    }

    private static Answer items(List<?> items) {
        return new Answer(200, Map.of("items", new ArrayList<>(items)));
    }

    private static Answer found(Object body) {
        return body == null ? new Answer(404, Map.of("code", "not-found")) : new Answer(200, body);
    }
}
