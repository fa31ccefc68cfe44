package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class PasswordResetTest {

    private static final String NEW_PASSWORD = "een nieuwe wachtzin!";

    @Autowired
    Desk desk;

    @Autowired
    TestTopics topics;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theMailedLinkSetsAPasswordOnce() {
        var person = desk.client(desk.organisation(), Role.MEMBER);

        assertThat(ask(person.email().toUpperCase()).status()).isEqualTo(202);

        var link = linkFor(person.id());
        assertThat(link.text("purpose")).isEqualTo("RESET");
        assertThat(link.text("personId")).isEqualTo(person.id());
        assertThat(link.text("link")).startsWith("http://localhost:8080/password-resets/");
        var token = tokenIn(link);
        assertThat(choose(token, "short").code()).isEqualTo("password-too-short");
        assertThat(choose(token, NEW_PASSWORD).status()).isEqualTo(204);
        assertThat(desk.signIn(person.email(), NEW_PASSWORD).status()).isEqualTo(200);
        assertThat(desk.signIn(person.email(), Desk.PASSWORD).status()).isEqualTo(401);
        assertThat(choose(token, Desk.PASSWORD).code()).isEqualTo("reset-link-over");
    }

    @Test
    void theFactHasNeitherTokenNorAddress() {
        var person = desk.client(desk.organisation(), Role.MEMBER);
        ask(person.email());
        var link = linkFor(person.id());

        var fact = topics.received(Topics.DIRECTORY).stream()
                .filter(one -> one.type().equals("PasswordResetRequested"))
                .filter(one -> one.data().path("personId").asString().equals(person.id()))
                .findFirst()
                .orElseThrow();

        EventContract.check(Topics.DIRECTORY, "PasswordResetRequested", 1, fact.data());
        assertThat(fact.data().toString()).doesNotContain(person.email(), tokenIn(link));
        assertThat(fact.key()).isNotEqualTo(person.id());
    }

    @Test
    void theSameAnswerWhetherTheAddressIsKnownOrNot() {
        var person = desk.client(desk.organisation(), Role.MEMBER);
        var unknown = "nobody-" + Desk.random() + "@people.example";

        assertThat(ask(unknown))
                .usingRecursiveComparison()
                .ignoringFields("headers")
                .isEqualTo(ask(person.email()));
        assertThat(access(unknown))
                .usingRecursiveComparison()
                .ignoringFields("headers")
                .isEqualTo(access(person.email()));
    }

    @Test
    void askingAgainAndAgainSendsOneMail() {
        var person = desk.client(desk.organisation(), Role.MEMBER);
        ask(person.email());
        linkFor(person.id());

        ask(person.email());

        await().atMost(Duration.ofSeconds(10))
                .until(() -> jdbc.sql("SELECT count(*) FROM password_reset_request WHERE email = :email")
                                .param("email", person.email())
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(resets(person.id())).hasSize(1);
    }

    @Test
    void whoIsRegisteredWithoutAPasswordIsInvited() {
        var organisation = desk.organisation();
        var email = "invited-" + Desk.random() + "@" + Desk.domainOf(organisation);
        var id = desk.post(
                        "/api/v1/people",
                        desk.client(organisation, Role.APPROVER).bearer(),
                        Map.of("email", email, "name", "Invited Colleague", "roles", List.of("MEMBER")))
                .text("id");

        var link = linkFor(id);

        assertThat(link.text("purpose")).isEqualTo("INVITATION");
        assertThat(choose(tokenIn(link), NEW_PASSWORD).status()).isEqualTo(204);
        assertThat(desk.signIn(email, NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsWhatSomebodyElseMayHaveGotInWith() {
        var person = desk.client(desk.organisation(), Role.MEMBER);
        var thiefs = desk.post("/api/v1/me/api-tokens", person.bearer(), Map.of("name", "Thief"))
                .text("token");
        var before = Instant.now().minusMillis(1);
        assertThat(proof(Map.of("apiToken", thiefs))).isEqualTo(200);
        assertThat(session(person, Instant.now())).isEqualTo(200);
        ask(person.email());

        choose(tokenIn(linkFor(person.id())), NEW_PASSWORD);

        assertThat(proof(Map.of("apiToken", thiefs))).isEqualTo(401);
        assertThat(session(person, before)).isEqualTo(401);
        assertThat(session(person, Instant.now())).isEqualTo(200);
        assertThat(proof(Map.of("personId", person.id()))).isEqualTo(400);
    }

    @Test
    void anOldLinkAnInventedOneAndALeaversAreOver() {
        var late = desk.client(desk.organisation(), Role.MEMBER);
        ask(late.email());
        var token = tokenIn(linkFor(late.id()));
        jdbc.sql("UPDATE password_reset SET valid_until = now() - interval '1 second' WHERE person_id = :id")
                .param("id", late.id())
                .update();
        var leaver = desk.client(desk.organisation(), Role.MEMBER);
        ask(leaver.email());
        var leavers = tokenIn(linkFor(leaver.id()));
        desk.patch("/api/v1/people/" + leaver.id(), desk.program("local"), Map.of("active", false));

        for (var over : List.of(token, "invented", leavers)) {
            assertThat(choose(over, NEW_PASSWORD).code()).isEqualTo("reset-link-over");
        }
    }

    @Test
    void onlyTheMailerReadsTheLinkAndTheDatabaseDoesNotShowIt() {
        var person = desk.client(desk.organisation(), Role.MEMBER);
        ask(person.email());
        var token = tokenIn(linkFor(person.id()));
        var reset = resets(person.id()).getFirst();

        assertThat(desk.get("/internal/password-resets/" + reset, desk.program("sla-service"))
                        .status())
                .isEqualTo(403);
        assertThat(tokenIn(desk.get("/internal/password-resets/" + reset, desk.program("notification-service"))))
                .isEqualTo(token);
        assertThat(jdbc.sql("SELECT string_agg(r::text, ' ') FROM password_reset r")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void accessRequestsReachTheStaffOncePerAddress() {
        var email = "hopeful-" + Desk.random() + "@people.example";
        access(email);
        access(email.toUpperCase());

        var listed = desk.get(
                "/api/v1/access-requests?limit=200", desk.staff(Role.LEAD).bearer());

        assertThat(listed.body().path("items"))
                .filteredOn(item -> item.path("email").asString().equals(email))
                .singleElement()
                .satisfies(item -> assertThat(item.path("message").asString()).isEqualTo("Please\nlet me in"));
        assertThat(desk.post("/api/v1/access-requests", "", Map.of("email", email, "name", "x\u202ey"))
                        .status())
                .isEqualTo(422);
        assertThat(desk.post("/api/v1/access-requests", "", Map.of("email", email, "role", "ADMIN"))
                        .status())
                .isEqualTo(400);
    }

    private int session(Desk.Somebody person, Instant since) {
        return proof(Map.of("personId", person.id(), "signedInAt", since));
    }

    private int proof(Map<String, Object> proof) {
        return desk.post("/internal/access-tokens", desk.program("gateway"), proof)
                .status();
    }

    private Desk.Answer ask(String email) {
        return desk.post("/api/v1/password-resets", "", Map.of("email", email));
    }

    private Desk.Answer access(String email) {
        return desk.post(
                "/api/v1/access-requests", "", Map.of("email", email, "name", "Hope", "message", "Please\nlet me in"));
    }

    private Desk.Answer choose(String token, String password) {
        return desk.post("/api/v1/password-resets/" + token, "", Map.of("password", password));
    }

    /** As notification-service does it: from the topic to the link. */
    private Desk.Answer linkFor(String person) {
        var self = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> topics.received(Topics.DIRECTORY).stream()
                                .filter(fact -> fact.type().equals("PasswordResetRequested"))
                                .filter(fact ->
                                        fact.data().path("personId").asString().equals(person))
                                .map(fact -> fact.data().at("/links/self").asString())
                                .toList(),
                        list -> !list.isEmpty())
                .getLast();
        return desk.get(self, desk.program("notification-service"));
    }

    private List<String> resets(String person) {
        return jdbc.sql("SELECT id::text FROM password_reset WHERE person_id = :person")
                .param("person", person)
                .query(String.class)
                .list();
    }

    private static String tokenIn(Desk.Answer link) {
        return link.text("link").substring(link.text("link").lastIndexOf('/') + 1);
    }
}
