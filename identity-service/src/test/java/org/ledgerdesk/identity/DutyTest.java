package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Who is on duty, who is away, and whom a ticket therefore reaches. */
@IdentityTest
class DutyTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    /** A department of this test alone, so that nobody else's people are in it. */
    private final String department =
            "D" + Desk.random().replaceAll("[^a-z]", "X").toUpperCase();

    @Autowired
    Desk desk;

    @Autowired
    TestTopics topics;

    @Test
    void aShiftThatRepeatsKeepsItsHoursWhenTheClocksChange() {
        var lead = desk.staff(Role.LEAD);
        var agent = desk.staff(Role.AGENT);

        var entered = desk.post(
                "/api/v1/rota",
                lead.bearer(),
                Map.of(
                        "person",
                        agent.email(),
                        "department",
                        department,
                        "from",
                        "2027-03-22T08:00:00Z",
                        "to",
                        "2027-03-22T16:00:00Z",
                        "weeks",
                        3));

        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.body().path("items"))
                .extracting(shift -> shift.path("from").asString())
                .containsExactly("2027-03-22T08:00:00Z", "2027-03-29T07:00:00Z", "2027-04-05T07:00:00Z");
        assertThat(entered.body().path("items")).allSatisfy(shift -> {
            assertThat(shift.at("/person/id").asString()).isEqualTo(agent.id());
            assertThat(shift.path("zone").asString()).isEqualTo(ZONE.getId());
            assertThat(Instant.parse(shift.path("from").asString()).atZone(ZONE).getHour())
                    .isEqualTo(9);
        });
    }

    @Test
    void oneWeekOfASeriesIsTakenOutOrTheRestOfIt() {
        var admin = desk.staff(Role.ADMIN).bearer();
        var agent = desk.staff(Role.AGENT);
        var series = desk.post("/api/v1/rota", admin, shift(agent.id(), now, 8, 5))
                .body()
                .path("items");

        assertThat(desk.delete("/api/v1/rota/" + id(series.get(1)), admin).status())
                .isEqualTo(204);
        assertThat(listed(admin)).hasSize(4);
        assertThat(desk.delete("/api/v1/rota/" + id(series.get(3)) + "?following=true", admin)
                        .status())
                .isEqualTo(204);
        assertThat(listed(admin)).containsExactly(id(series.get(0)), id(series.get(2)));
        assertThat(desk.delete("/api/v1/rota/" + id(series.get(3)), admin).status())
                .isEqualTo(404);
    }

    @Test
    void theRotaIsReadPageByPage() {
        var admin = desk.staff(Role.ADMIN).bearer();
        var agent = desk.staff(Role.AGENT);
        desk.post("/api/v1/rota", admin, shift(agent.id(), now, 8, 5));

        var first = desk.get("/api/v1/rota?limit=3&person=" + agent.email(), admin);
        assertThat(first.body().path("items")).hasSize(3);
        var second =
                desk.get("/api/v1/rota?limit=3&person=" + agent.email() + "&cursor=" + first.text("nextCursor"), admin);
        assertThat(second.body().path("items")).hasSize(2);
        assertThat(second.body().path("nextCursor").isNull()).isTrue();
        assertThat(desk.get("/api/v1/rota?cursor=bm9uc2Vuc2U", admin).status()).isEqualTo(400);
        assertThat(desk.get("/api/v1/rota?person=nobody@nowhere.example", admin)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whatIsNoShiftIsRefused() {
        var admin = desk.staff(Role.ADMIN).bearer();
        var agent = desk.staff(Role.AGENT);
        var client = desk.client(desk.organisation(), Role.MEMBER);

        assertThat(desk.post("/api/v1/rota", admin, shift(client.email(), now, 8, 1))
                        .code())
                .isEqualTo("unknown-person");
        assertThat(desk.post("/api/v1/rota", admin, shift(agent.id(), now, -1, 1))
                        .code())
                .isEqualTo("ends-before-it-begins");
        assertThat(desk.post("/api/v1/rota", admin, shift(agent.id(), now, 24 * 32, 1))
                        .code())
                .isEqualTo("too-long");
        assertThat(desk.post("/api/v1/rota", admin, shift(agent.id(), now, 8, 0))
                        .code())
                .isEqualTo("weeks-out-of-range");
        var nowhere = new HashMap<>(shift(agent.id(), now, 8, 1));
        nowhere.put("department", "in the garden");
        assertThat(desk.post("/api/v1/rota", admin, nowhere).code()).isEqualTo("bad-department");
        nowhere.put("department", department);
        nowhere.put("from", "+1000000-01-01T00:00:00Z");
        assertThat(desk.post("/api/v1/rota", admin, nowhere).code()).isEqualTo("bad-time");
    }

    @Test
    void theSameKeyEntersAShiftOnce() {
        var admin = desk.staff(Role.ADMIN).bearer();
        var agent = desk.staff(Role.AGENT);
        var key = Map.of("Idempotency-Key", Desk.random());
        var body = shift(agent.id(), now, 8, 2);

        var first = desk.call(HttpMethod.POST, "/api/v1/rota", admin, body, key);
        var again = desk.call(HttpMethod.POST, "/api/v1/rota", admin, body, key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(listed(admin)).hasSize(2);
    }

    @Test
    void anAgentEntersTheirOwnAbsenceAndALeadEverybodys() {
        var agent = desk.staff(Role.AGENT);
        var other = desk.staff(Role.AGENT);
        var lead = desk.staff(Role.LEAD);

        var own = desk.post("/api/v1/absences", agent.bearer(), absence(null, now, 48));
        assertThat(own.status()).isEqualTo(201);
        assertThat(own.body().at("/person/id").asString()).isEqualTo(agent.id());
        assertThat(own.body().at("/person/email").asString()).isEqualTo(agent.email());
        assertThat(own.text("reason")).isEqualTo("HOLIDAY");
        assertThat(desk.post("/api/v1/absences", agent.bearer(), absence(other.email(), now, 48))
                        .code())
                .isEqualTo("not-your-absence");
        var others = desk.post("/api/v1/absences", lead.bearer(), absence(other.email(), now, 48));
        assertThat(others.status()).isEqualTo(201);
        assertThat(desk.delete("/api/v1/absences/" + others.text("id"), agent.bearer())
                        .status())
                .isEqualTo(403);
        assertThat(desk.delete("/api/v1/absences/" + others.text("id"), other.bearer())
                        .status())
                .isEqualTo(204);
        assertThat(desk.post("/api/v1/absences", agent.bearer(), absence(null, now.minusSeconds(90_000), 24))
                        .code())
                .isEqualTo("over-already");
        var ill = new HashMap<>(absence(null, now, 48));
        ill.put("reason", "FLU");
        assertThat(desk.post("/api/v1/absences", agent.bearer(), ill).status()).isEqualTo(400);
    }

    @Test
    void anAbsenceIsToldOnTheTopicWithoutItsReasonAndTakenBack() {
        var agent = desk.staff(Role.AGENT);
        var entered = desk.post("/api/v1/absences", agent.bearer(), absence(null, now.plusSeconds(60), 48));
        desk.delete("/api/v1/absences/" + entered.text("id"), agent.bearer());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(topics.received(Topics.DIRECTORY, agent.id()))
                        .hasSize(3));
        var facts = topics.received(Topics.DIRECTORY, agent.id());
        facts.forEach(fact -> EventContract.check(Topics.DIRECTORY, fact.type(), 1, fact.data()));
        assertThat(facts.get(1).data().at("/absences/0/from").asString())
                .isEqualTo(now.plusSeconds(60).toString());
        assertThat(facts.get(1).data().toString()).doesNotContain("HOLIDAY");
        assertThat(facts.get(2).data().path("absences")).isEmpty();
    }

    @Test
    void ourServicesSeeWhenSomebodyIsAway() {
        var agent = desk.staff(Role.AGENT);
        desk.post("/api/v1/absences", agent.bearer(), absence(null, now, 48));

        var card = desk.get("/internal/people/" + agent.id(), desk.program("sla-service"));

        assertThat(card.body().at("/absences/0/to").asString())
                .isEqualTo(now.plus(48, ChronoUnit.HOURS).toString());
        assertThat(desk.signIn(agent.email(), Desk.PASSWORD)
                        .body()
                        .path("person")
                        .has("absences"))
                .isFalse();
    }

    @Test
    void whoIsOnDutyIsAskedUnlessTheyAreAwayThenTheDepartmentThenTheLeads() {
        var lead = desk.staff(Role.LEAD);
        var onDuty = inDepartment();
        var wholeDesk = desk.staff(Role.AGENT);
        var colleague = inDepartment();
        desk.post("/api/v1/rota", lead.bearer(), shift(onDuty.id(), now.minusSeconds(60), 8, 1));
        var anywhere = new HashMap<>(shift(wholeDesk.id(), now.minusSeconds(60), 8, 1));
        anywhere.remove("department");
        var whole = desk.post("/api/v1/rota", lead.bearer(), anywhere).body().path("items");

        assertThat(asked("ROTA")).contains(onDuty.id(), wholeDesk.id()).doesNotContain(colleague.id());

        desk.post("/api/v1/absences", onDuty.bearer(), absence(null, now, 48));
        assertThat(asked("ROTA")).contains(wholeDesk.id()).doesNotContain(onDuty.id());

        desk.delete("/api/v1/rota/" + id(whole.get(0)), lead.bearer());
        assertThat(asked("DEPARTMENT")).containsExactly(colleague.id());

        desk.post("/api/v1/absences", colleague.bearer(), absence(null, now, 48));
        assertThat(asked("LEADS")).contains(lead.id()).doesNotContain(onDuty.id(), colleague.id());
        var later = desk.get(
                "/internal/on-duty?department=" + department + "&at=" + now.plus(50, ChronoUnit.HOURS),
                desk.program("sla-service"));
        assertThat(later.text("source")).isEqualTo("DEPARTMENT");
    }

    private List<String> asked(String source) {
        var answer = desk.get("/internal/on-duty?department=" + department, desk.program("sla-service"));
        assertThat(answer.text("source")).isEqualTo(source);
        return answer.body().path("items").valueStream().map(DutyTest::id).toList();
    }

    private Desk.Somebody inDepartment() {
        var agent = desk.staff(Role.AGENT);
        desk.patch("/api/v1/people/" + agent.id(), desk.program("local"), Map.of("departments", List.of(department)));
        return agent;
    }

    private List<String> listed(String bearer) {
        return desk.get("/api/v1/rota?department=" + department + "&limit=200", bearer)
                .body()
                .path("items")
                .valueStream()
                .filter(shift -> shift.path("department").asString("").equals(department))
                .map(DutyTest::id)
                .toList();
    }

    private Map<String, Object> shift(String person, Instant from, int hours, int weeks) {
        return Map.of(
                "person", person,
                "department", department,
                "from", from.toString(),
                "to", from.plus(hours, ChronoUnit.HOURS).toString(),
                "weeks", weeks);
    }

    private static Map<String, Object> absence(String person, Instant from, int hours) {
        var body = new HashMap<String, Object>(Map.of(
                "from", from.toString(),
                "to", from.plus(hours, ChronoUnit.HOURS).toString(),
                "reason", "HOLIDAY"));
        if (person != null) {
            body.put("person", person);
        }
        return body;
    }

    private static String id(tools.jackson.databind.JsonNode item) {
        return item.path("id").asString();
    }
}
