package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What the other services ask. */
@IdentityTest
class InternalDirectoryTest {

    @Autowired
    Desk desk;

    @Test
    void aPersonIsFoundByIdByAddressAndAmongOthers() {
        var service = desk.program("sla-service");
        var person = desk.client(desk.organisation(), Role.MEMBER);
        var other = desk.staff(Role.AGENT);

        var byId = desk.get("/internal/people/" + person.id(), service);
        assertThat(byId.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "email",
                        "name",
                        "kind",
                        "roles",
                        "organisation",
                        "departments",
                        "locale",
                        "active",
                        "absences");
        assertThat(desk.get("/internal/people?email=" + person.email().toUpperCase(), service)
                        .body())
                .isEqualTo(byId.body());
        assertThat(desk.get("/internal/people?email=nobody@people.example", service)
                        .status())
                .isEqualTo(404);
        assertThat(desk.get("/internal/people?email=nonsense", service).status())
                .isEqualTo(404);
        var several = desk.get("/internal/people?ids=" + person.id() + "," + other.id() + ",nonsense", service);
        assertThat(several.body().path("items"))
                .extracting(item -> item.path("id").asString())
                .containsExactlyInAnyOrder(person.id(), other.id());
    }

    @Test
    void whoDecidesForAClientIsAskedByItsName() {
        var service = desk.program("notification-service");
        var organisation = desk.organisation();
        var approver = desk.client(organisation, Role.APPROVER);
        desk.client(organisation, Role.MEMBER);
        desk.client(desk.organisation(), Role.APPROVER);

        assertThat(desk.get("/internal/people?approversOf=" + organisation, service)
                        .body()
                        .path("items"))
                .extracting(item -> item.path("id").asString())
                .containsExactly(approver.id());
        assertThat(desk.get("/internal/people?approversOf=%00", service).body().path("items"))
                .isEmpty();
    }

    @Test
    void leadsAreFoundByTheirRole() {
        var service = desk.program("notification-service");
        var lead = desk.staff(Role.LEAD);
        var agent = desk.staff(Role.AGENT);

        assertThat(desk.get("/internal/people?role=LEAD", service).body().path("items"))
                .extracting(item -> item.path("id").asString())
                .contains(lead.id())
                .doesNotContain(agent.id());
        assertThat(desk.get("/internal/people?role=QUEEN", service).status()).isEqualTo(400);
    }

    @Test
    void aDepartmentIsTheStaffWhoWorkInItNow() {
        var service = desk.program("sla-service");
        var agent = desk.staff(Role.AGENT);
        var leaver = desk.staff(Role.AGENT);
        desk.patch("/api/v1/people/" + leaver.id(), desk.program("local"), Map.of("active", false));

        var department = desk.get("/internal/people?department=SUPPORT", service)
                .body()
                .path("items")
                .toString();

        assertThat(department).contains(agent.id()).doesNotContain(leaver.id());
        assertThat(desk.get("/internal/people?department=%00", service).body().path("items"))
                .isEmpty();
    }

    @Test
    void whoWritesFirstBecomesOneProspectHoweverOftenTheyWrite() throws Exception {
        var service = desk.program("notification-service");
        var email = "first-" + Desk.random() + "@people.example";
        var ids = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes = IntStream.range(0, 10)
                    .<Callable<Desk.Answer>>mapToObj(n -> () ->
                            desk.post("/internal/prospects", service, Map.of("email", email, "name", "First\u0000")))
                    .toList();
            for (var answer : threads.invokeAll(writes)) {
                assertThat(answer.get().status()).isEqualTo(200);
                assertThat(answer.get().text("kind")).isEqualTo("PROSPECT");
                assertThat(answer.get().text("name")).isEqualTo(email);
                ids.add(answer.get().text("id"));
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void aProspectWhoIsRegisteredStaysTheSamePerson() {
        var email = "soon-" + Desk.random() + "@people.example";
        var prospect = desk.post(
                "/internal/prospects", desk.program("notification-service"), Map.of("email", email, "name", "Soon"));
        var known = desk.post(
                "/internal/prospects",
                desk.program("notification-service"),
                Map.of("email", desk.staff(Role.AGENT).email(), "name", "Agent"));
        assertThat(known.text("kind")).isEqualTo("STAFF");

        var client = desk.post(
                "/api/v1/people",
                desk.program("local"),
                Map.of(
                        "email",
                        email,
                        "name",
                        "Sooner Than Later",
                        "roles",
                        List.of("MEMBER"),
                        "organisation",
                        desk.organisation(),
                        "password",
                        Desk.PASSWORD));

        assertThat(client.status()).isEqualTo(201);
        assertThat(client.text("id")).isEqualTo(prospect.text("id"));
        assertThat(client.text("kind")).isEqualTo("CLIENT");
        assertThat(desk.signIn(email, Desk.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aRequestForAccessIsSettledByRegisteringWhoAsked() {
        var email = "asked-" + Desk.random() + "@people.example";
        desk.post("/api/v1/access-requests", "", Map.of("email", email));
        var admin = desk.program("local");
        assertThat(desk.get("/api/v1/access-requests?limit=200", admin).body().toString())
                .contains(email);

        var organisation = desk.organisation();
        desk.post(
                "/api/v1/people",
                admin,
                Map.of("email", email, "name", "Asked", "roles", List.of("MEMBER"), "organisation", organisation));

        assertThat(desk.get("/api/v1/access-requests?limit=200", admin).body().toString())
                .doesNotContain(email);
    }

    @Test
    void anOrganisationNamesItsAccountManager() {
        var slug = desk.organisation();
        var manager = desk.staff(Role.LEAD);
        var admin = desk.program("local");
        desk.patch("/api/v1/people/" + manager.id(), admin, Map.of("phone", "+31 20 555 01 23"));
        var member = desk.client(slug, Role.MEMBER);

        assertThat(desk.patch("/api/v1/organisations/" + slug, admin, Map.of("accountManager", member.email()))
                        .code())
                .isEqualTo("unknown-account-manager");
        desk.patch("/api/v1/organisations/" + slug, admin, Map.of("accountManager", manager.email()));

        var internal = desk.get("/internal/organisations/" + slug, desk.program("sla-service"))
                .body();
        assertThat(internal.at("/accountManager/id").asString()).isEqualTo(manager.id());
        assertThat(internal.at("/accountManager/phone").asString()).isEqualTo("+31 20 555 01 23");
        assertThat(desk.get("/api/v1/me", member.bearer())
                        .body()
                        .at("/accountManager/email")
                        .asString())
                .isEqualTo(manager.email());
        desk.patch("/api/v1/organisations/" + slug, admin, Map.of("accountManager", ""));
        assertThat(desk.get("/api/v1/organisations/" + slug, admin)
                        .body()
                        .path("accountManager")
                        .isNull())
                .isTrue();
    }

    @Test
    void pagesJoinUpWithoutGapOrRepeat() {
        var slug = desk.organisation();
        var everybody = IntStream.range(0, 7)
                .mapToObj(n -> desk.client(slug, Role.MEMBER).id())
                .toList();
        var seen = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = desk.get("/api/v1/people?limit=3&organisation=" + slug + cursor, desk.program("local"))
                    .body();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(everybody);
    }
}
