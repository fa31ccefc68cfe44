package org.ledgerdesk.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestDesk.by;
import static org.ledgerdesk.ticket.TestDesk.now;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what to a ticket, in one table: a refusal is the same whatever state the ticket is in, and changes nothing. A writing
 * path that is not in here fails the test.
 */
@TicketServiceTest
class WhoMayWriteTest {

    /** {@code yes}: it is not refused because of who asks. A member and an approver of the ticket's own client come first. */
    private static final String TABLE = """
            act                                | member approver | stranger others-approver prospect | agent lead admin | integration service | nobody
            POST                               | yes yes         | yes yes yes                       | yes yes yes      | yes yes             | 401
            POST /responses                    | yes yes         | 404 404 404                       | yes yes yes      | yes yes             | 401
            POST /attachments                  | yes yes         | 404 404 404                       | yes yes yes      | yes yes             | 401
            POST /reopening                    | yes yes         | 404 404 404                       | yes yes yes      | yes yes             | 401
            POST /courtesy-overrulings         | yes yes         | 404 404 404                       | yes yes yes      | yes yes             | 401
            POST /followers                    | yes yes         | 404 404 404                       | yes yes yes      | yes yes             | 401
            DELETE /followers/{email}          | yes yes         | 404 404 404                       | yes yes yes      | yes yes             | 401
            POST /chases                       | yes yes         | 404 404 404                       | 403 403 403      | 403 403             | 401
            POST /priority-disputes            | yes yes         | 404 404 404                       | 403 403 403      | 403 403             | 401
            POST /quotes/{quote}/approval      | 403 yes         | 404 404 404                       | 403 403 403      | 403 403             | 401
            POST /quotes/{quote}/decline       | 403 yes         | 404 404 404                       | 403 403 403      | 403 403             | 401
            POST /quotes                       | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            POST /quote-requests               | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            DELETE /quotes/{quote}             | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            POST /priority-assessments         | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            PUT /assignee                      | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            PUT /department                    | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            PUT /category                      | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            PUT /estimate                      | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            POST /escalation                   | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            DELETE /escalation                 | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            POST /resolution                   | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            POST /closure                      | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            POST /splits                       | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            POST /merges                       | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            DELETE /merges/{duplicate}         | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            POST /duplicates/{other}/judgement | 403 403         | 403 403 403                       | yes yes yes      | 403 403             | 401
            POST /erasure                      | 403 403         | 403 403 403                       | 403 yes yes      | 403 403             | 401
            """;

    private static final String TICKETS = "/api/v1/tickets";

    private final Caller member = TestCallers.member("table-mill");
    private final Caller approver = TestCallers.approver("table-mill");
    private final Map<String, @Nullable Caller> callers = new LinkedHashMap<>();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestDesk desk;

    @Autowired
    TestTickets tickets;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    private record Row(HttpMethod method, String path, Map<String, String> cells) {

        String pattern() {
            return TICKETS + (path.isEmpty() ? "" : "/{reference}" + path);
        }
    }

    @BeforeEach
    void everybodyIsKnown() {
        callers.put("member", member);
        callers.put("approver", approver);
        callers.put("stranger", TestCallers.member("other-table-mill"));
        callers.put("others-approver", TestCallers.approver("other-table-mill"));
        callers.put(
                "prospect",
                new Caller(
                        UUID.nameUUIDFromBytes("nobody yet".getBytes()).toString(),
                        "Nobody Yet",
                        "nobody@yet.example",
                        Kind.CLIENT,
                        Set.of(Role.MEMBER),
                        null,
                        Set.of(),
                        "en"));
        callers.put("agent", TestCallers.agent());
        callers.put("lead", TestCallers.lead());
        callers.put("admin", TestCallers.admin());
        Stream.of("member", "approver", "stranger", "others-approver", "agent", "lead", "admin")
                .map(callers::get)
                .forEach(people::know);
        callers.put("integration", TestCallers.integration());
        callers.put("service", TestCallers.service("notification-service"));
        callers.put("nobody", null);
    }

    @Test
    void everyWritingPathIsInTheTable() {
        var writing = Set.of("POST", "PUT", "DELETE", "PATCH");
        var served = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.equals(TICKETS) || pattern.startsWith(TICKETS + "/"))
                .forEach(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .filter(method -> writing.contains(method.name()))
                        .forEach(method -> served.add(method.name() + " " + pattern))));

        var described = new TreeSet<String>();
        rows().forEach(row -> described.add(row.method() + " " + row.pattern()));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void whoMayNotIsToldTheSameInEveryStateAndNothingHappens() {
        var states = states();
        var before = versions(states);
        var wrong = new ArrayList<String>();
        states.forEach((state, reference) -> rows().filter(row -> !row.path().isEmpty())
                .forEach(row -> row.cells().forEach((who, expected) -> {
                    if (!expected.equals("yes")) {
                        var got = Integer.toString(ask(row, reference, callers.get(who)));
                        if (!got.equals(expected)) {
                            wrong.add("%s %s on a ticket that is %s, by %s: %s, not %s"
                                    .formatted(row.method(), row.path(), state, who, got, expected));
                        }
                    }
                })));

        assertThat(wrong).isEmpty();
        assertThat(versions(states)).isEqualTo(before);
    }

    @Test
    void whoMayIsNotRefusedForWhoTheyAre() {
        var wrong = new ArrayList<String>();
        rows().forEach(row -> row.cells().forEach((who, expected) -> {
            if (expected.equals("yes")) {
                var got = ask(row, open(), callers.get(who));
                // What is named in a path may be missing; the ticket is not.
                if (got == 401
                        || got == 403
                        || got >= 500
                        || got == 404 && !row.path().contains("{")) {
                    wrong.add("%s %s by %s: %d".formatted(row.method(), row.path(), who, got));
                }
            }
        }));

        assertThat(wrong).isEmpty();
    }

    private int ask(Row row, String reference, @Nullable Caller caller) {
        var path = row.pattern()
                .replace("{reference}", reference)
                .replace("{email}", approver.email())
                .replace("{quote}", "5e0c7f63-3a1b-4c0e-9d57-0a4f6b2c8d19")
                .replace("{duplicate}", "HD-99999999")
                .replace("{other}", "HD-99999999");
        var request = RestClient.create()
                .method(row.method())
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .headers(headers -> {
                    if (caller != null) {
                        headers.set("Authorization", TestTokens.bearer(caller));
                    }
                });
        return (row.method() == HttpMethod.DELETE ? request : request.body(Map.of()))
                .exchange((sent, answered) -> answered.getStatusCode().value());
    }

    private Map<String, String> states() {
        var agent = TestCallers.agent();
        var states = new LinkedHashMap<String, String>();
        states.put("NEW", open());
        states.put("OPEN", open());
        desk.say(states.get("OPEN"), agent, "On it.", now());
        states.put("AWAITING_RESPONSE", open());
        desk.ask(states.get("AWAITING_RESPONSE"), agent, "Since when?", now());
        for (var done : List.of("RESOLVED", "CLOSED")) {
            states.put(done, open());
            desk.send(new ResolveTicket(states.get(done), now(), by(agent)));
        }
        desk.send(new CloseTicket(states.get("CLOSED"), now(), by(agent)));
        states.put("MERGED", open());
        http.post(agent, path(open(), "merges"), Map.of("duplicates", List.of(states.get("MERGED"))));
        states.forEach((state, reference) -> assertThat(
                        tickets.page(agent, reference).path("status").asString())
                .isEqualTo(state));
        return states;
    }

    private Map<String, Long> versions(Map<String, String> states) {
        return states.values().stream().collect(Collectors.toMap(reference -> reference, reference -> tickets.page(
                        TestCallers.agent(), reference)
                .path("version")
                .asLong()));
    }

    private String open() {
        return desk.open(member, "QUESTION", "How", "How do I?", now());
    }

    private static Stream<Row> rows() {
        var lines = TABLE.lines().map(line -> line.replace("|", " ").strip()).toList();
        var who = Arrays.stream(lines.getFirst().split("\\s+")).skip(1).toList();
        return lines.stream().skip(1).map(line -> {
            var words = new ArrayList<>(List.of(line.split("\\s+")));
            var method = HttpMethod.valueOf(words.removeFirst());
            var path = words.getFirst().startsWith("/") ? words.removeFirst() : "";
            var cells = new LinkedHashMap<String, String>();
            who.forEach(each -> cells.put(each, words.removeFirst()));
            return new Row(method, path, cells);
        });
    }
}
