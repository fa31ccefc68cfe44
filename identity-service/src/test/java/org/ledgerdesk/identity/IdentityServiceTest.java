package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;

/** From HTTP to the effect that counts: a person who can sign in, and a fact on the topic that names nobody. */
@IdentityTest
class IdentityServiceTest {

    @Autowired
    Desk desk;

    @Autowired
    TestTopics topics;

    @Test
    void aRegisteredPersonSignsInAndIsAnnouncedWithoutNameOrAddress() {
        var organisation = desk.organisation();
        var email = "Webteam." + Desk.random() + "@Harbour-Linen.example";

        var registered = desk.post(
                "/api/v1/people",
                desk.program("local"),
                Map.of(
                        "email",
                        "  " + email + " ",
                        "name",
                        "Mara Lindqvist",
                        "roles",
                        List.of("MEMBER", "APPROVER"),
                        "organisation",
                        organisation,
                        "password",
                        Desk.PASSWORD));

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.text("email")).isEqualTo(email.toLowerCase());
        assertThat(registered.text("kind")).isEqualTo("CLIENT");
        var id = registered.text("id");
        assertThat(registered.headers().getLocation()).hasPath("/api/v1/people/" + id);

        var signedIn = desk.signIn(email.toUpperCase(), Desk.PASSWORD);
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.body().at("/person/id").asString()).isEqualTo(id);
        assertThat(signedIn.body().path("expiresInSeconds").asInt()).isEqualTo(600);
        var me = desk.get("/api/v1/me", signedIn.text("accessToken"));
        assertThat(me.text("name")).isEqualTo("Mara Lindqvist");
        assertThat(me.text("organisationName")).isEqualTo("Organisation " + organisation);

        var fact = await().atMost(Duration.ofSeconds(20))
                .until(() -> topics.received(Topics.DIRECTORY, id), list -> !list.isEmpty())
                .getFirst();
        assertThat(fact.type()).isEqualTo("PersonRegistered");
        assertThat(fact.sequence()).isEqualTo(1);
        assertThat(fact.headers()).containsEntry("ce_source", "/ledgerdesk/identity-service");
        assertThat(fact.data().toString()).doesNotContainIgnoringCase("mara").doesNotContainIgnoringCase("webteam");
        EventContract.check(Topics.DIRECTORY, "PersonRegistered", 1, fact.data());
    }

    @Test
    void eachKindOfDirectoryFactKeepsToItsSchema() {
        var organisation = desk.organisation();
        desk.patch("/api/v1/organisations/" + organisation, desk.program("local"), Map.of("locale", "nl"));
        var person = desk.client(organisation, Role.MEMBER);
        desk.patch("/api/v1/people/" + person.id(), desk.program("local"), Map.of("active", false));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(topics.received(Topics.DIRECTORY, organisation))
                    .extracting(TestTopics.Received::type)
                    .containsExactly("OrganisationRegistered", "OrganisationChanged");
            assertThat(topics.received(Topics.DIRECTORY, person.id()))
                    .extracting(TestTopics.Received::type)
                    .containsExactly("PersonRegistered", "PersonChanged");
        });
        topics.received(Topics.DIRECTORY)
                .forEach(fact -> EventContract.check(Topics.DIRECTORY, fact.type(), 1, fact.data()));
        assertThat(topics.received(Topics.DIRECTORY, person.id())
                        .getLast()
                        .data()
                        .path("active")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theSameKeyRegistersOnceAndAnswersTheSamePerson() {
        var body = Map.of(
                "email",
                "once-" + Desk.random() + "@ledgerdesk.example",
                "name",
                "Once Only",
                "roles",
                List.of("AGENT"),
                "password",
                Desk.PASSWORD);
        var key = Map.of("Idempotency-Key", Desk.random());
        var method = org.springframework.http.HttpMethod.POST;

        var first = desk.call(method, "/api/v1/people", desk.program("local"), body, key);
        var again = desk.call(method, "/api/v1/people", desk.program("local"), body, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getFirst("Idempotent-Replay")).isEqualTo("true");
    }
}
