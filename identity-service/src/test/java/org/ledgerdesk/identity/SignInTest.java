package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class SignInTest {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyRefusalLooksTheSame() {
        var person = desk.client(desk.organisation(), Role.MEMBER);
        var leaver = desk.client(desk.organisation(), Role.MEMBER);
        desk.patch("/api/v1/people/" + leaver.id(), desk.program("local"), Map.of("active", false));
        var prospect = "prospect-" + Desk.random() + "@people.example";
        desk.post("/internal/prospects", desk.program("sla-service"), Map.of("email", prospect, "name", "P"));

        var wrong = desk.signIn(person.email(), "een andere wachtzin");

        assertThat(wrong.status()).isEqualTo(401);
        for (var other :
                List.of(leaver.email(), prospect, "nobody-" + Desk.random() + "@people.example", "no address")) {
            assertThat(desk.signIn(other, Desk.PASSWORD).body()).isEqualTo(wrong.body());
        }
        assertThat(wrong.headers().containsHeader("WWW-Authenticate")).isFalse();
    }

    @Test
    void guessingAtAnAddressIsSlowedDownWhetherItIsKnownOrNot() {
        var person = desk.client(desk.organisation(), Role.MEMBER);
        for (var address : List.of(person.email(), "nobody-" + Desk.random() + "@people.example")) {
            for (int attempt = 0; attempt < 5; attempt++) {
                assertThat(desk.signIn(address, "een andere wachtzin").status()).isEqualTo(401);
            }
            assertThat(desk.signIn(address, Desk.PASSWORD).status()).isEqualTo(429);
        }
        jdbc.sql("UPDATE sign_in_attempt SET blocked_until = now()").update();
        assertThat(desk.signIn(person.email(), Desk.PASSWORD).status()).isEqualTo(200);
        assertThat(desk.signIn(person.email(), "een andere wachtzin").status()).isEqualTo(401);
    }

    @Test
    void manyGuessesAtOnceGainNothing() throws Exception {
        var person = desk.client(desk.organisation(), Role.MEMBER);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, 30)
                    .<Callable<Integer>>mapToObj(n -> () ->
                            desk.signIn(person.email(), "een andere wachtzin").status())
                    .toList();
            var judged = 0;
            for (var answer : threads.invokeAll(guesses)) {
                judged += answer.get() == 401 ? 1 : 0;
            }
            assertThat(judged).isBetween(5, 8);
        }
    }

    @Test
    void guessingFromOnePlaceIsSlowedDownAcrossAddresses() {
        var place = "203.0.113." + Desk.random();
        var answers = IntStream.range(0, 52)
                .mapToObj(n -> from(place, "nobody-" + n + Desk.random() + "@people.example"))
                .toList();

        assertThat(answers.subList(0, 50)).containsOnly(401);
        assertThat(answers.getLast()).isEqualTo(429);
        assertThat(from("203.0.113." + Desk.random(), "nobody@people.example")).isEqualTo(401);
        assertThat(jdbc.sql("SELECT string_agg(subject, ' ') FROM sign_in_attempt")
                        .query(String.class)
                        .single())
                .doesNotContain("203.0.113", "people.example");
    }

    @Test
    void aDeactivatedPersonIsOutAtOnce() {
        var person = desk.client(desk.organisation(), Role.MEMBER);
        var token = desk.post("/api/v1/me/api-tokens", person.bearer(), Map.of("name", "Script"))
                .text("token");
        assertThat(byToken(token).status()).isEqualTo(200);

        desk.patch("/api/v1/people/" + person.id(), desk.program("local"), Map.of("active", false));

        assertThat(desk.signIn(person.email(), Desk.PASSWORD).status()).isEqualTo(401);
        assertThat(byToken(token).status()).isEqualTo(401);
        assertThat(bySession(person.id()).status()).isEqualTo(401);
        assertThat(desk.get("/api/v1/me", person.bearer()).status()).isEqualTo(401);
        assertThat(desk.patch("/api/v1/me", person.bearer(), Map.of("name", "Back"))
                        .status())
                .isEqualTo(401);
        desk.patch("/api/v1/people/" + person.id(), desk.program("local"), Map.of("active", true));
        assertThat(desk.signIn(person.email(), Desk.PASSWORD).status()).isEqualTo(200);
        assertThat(byToken(token).status()).isEqualTo(401);
    }

    @Test
    void aTokenIsShownOnceKeptAsAHashAndKnowsTheDayOfItsUse() {
        var person = desk.staff(Role.AGENT);
        var key = Map.of("Idempotency-Key", Desk.random());
        var body = Map.of("name", "Export");
        var made = desk.call(HttpMethod.POST, "/api/v1/me/api-tokens", person.bearer(), body, key);
        var again = desk.call(HttpMethod.POST, "/api/v1/me/api-tokens", person.bearer(), body, key);

        assertThat(made.text("token")).startsWith("ldk_").hasSizeGreaterThan(40);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(made.text("id"));
        assertThat(again.body().has("token")).isFalse();
        var rows = jdbc.sql("SELECT (SELECT string_agg(t::text, ' ') FROM api_token t)"
                        + " || (SELECT string_agg(a::text, ' ') FROM answered_request a)")
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain(made.text("token"), made.text("token").substring(4));

        assertThat(listed(person).path("lastUsedAt").isNull()).isTrue();
        assertThat(byToken(made.text("token")).body().at("/person/id").asString())
                .isEqualTo(person.id());
        assertThat(listed(person).path("lastUsedAt").asString()).endsWith("T00:00:00Z");
    }

    @Test
    void aTokenOfSomebodyElseIsNotThere() {
        var owner = desk.staff(Role.AGENT);
        var thief = desk.staff(Role.ADMIN);
        var id = desk.post("/api/v1/me/api-tokens", owner.bearer(), Map.of("name", "Mine"))
                .text("id");

        assertThat(desk.delete("/api/v1/me/api-tokens/" + id, thief.bearer()).status())
                .isEqualTo(404);
        assertThat(desk.delete("/api/v1/me/api-tokens/" + id, owner.bearer()).status())
                .isEqualTo(204);
        assertThat(desk.get("/api/v1/me/api-tokens", owner.bearer()).body().path("items"))
                .isEmpty();
    }

    @Test
    void oneProofIsSentAndOnlyByTheGateway() {
        var person = desk.staff(Role.AGENT);
        var two = Map.of("personId", person.id(), "apiToken", "ldk_x");

        assertThat(desk.post("/internal/access-tokens", desk.program("gateway"), two)
                        .status())
                .isEqualTo(400);
        assertThat(desk.post("/internal/access-tokens", desk.program("gateway"), Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(desk.post("/internal/access-tokens", desk.program("local"), Map.of("personId", person.id()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thePasswordIsNowhereInTheDatabase() {
        desk.staff(Role.AGENT);

        var hashes = jdbc.sql("SELECT hash FROM password").query(String.class).list();
        assertThat(hashes).isNotEmpty().allSatisfy(hash -> assertThat(hash).startsWith("{bcrypt}$2a$10$"));
    }

    private int from(String place, String address) {
        var proof = Map.of("email", address, "password", Desk.PASSWORD, "clientAddress", place);
        return desk.post("/internal/access-tokens", desk.program("gateway"), proof)
                .status();
    }

    private Desk.Answer byToken(String token) {
        return desk.post("/internal/access-tokens", desk.program("gateway"), Map.of("apiToken", token));
    }

    private Desk.Answer bySession(String person) {
        return desk.post(
                "/internal/access-tokens",
                desk.program("gateway"),
                Map.of("personId", person, "signedInAt", Instant.now()));
    }

    private tools.jackson.databind.JsonNode listed(Desk.Somebody person) {
        return desk.get("/api/v1/me/api-tokens", person.bearer()).body().at("/items/0");
    }
}
