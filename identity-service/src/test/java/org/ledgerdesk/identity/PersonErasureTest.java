package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class PersonErasureTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Desk desk;

    @Autowired
    TestTopics topics;

    @Test
    void nothingOfThePersonIsLeftButTheIdAndNobodySignsInAsThem() {
        var admin = desk.staff(Role.ADMIN);
        var gone = desk.client(desk.organisation(), Role.MEMBER);

        assertThat(desk.delete("/api/v1/people/" + gone.id(), admin.bearer()).status())
                .isEqualTo(204);

        var left = desk.get("/api/v1/people/" + gone.id(), admin.bearer()).body();
        assertThat(left.path("name").asString()).isEqualTo("[erased]");
        assertThat(left.toString()).doesNotContain(gone.email());
        assertThat(desk.bearerOf(gone.id())).isEmpty();
        assertThat(desk.get("/api/v1/me", gone.bearer()).status()).isEqualTo(401);
        await().atMost(SOON).untilAsserted(() -> {
            var last = topics.received(Topics.DIRECTORY, gone.id()).getLast();
            assertThat(last.type()).isEqualTo("PersonErased");
            EventContract.check(Topics.DIRECTORY, "PersonErased", 1, last.data());
        });
        var audited = desk.get("/api/v1/audit?limit=1", admin.bearer()).body().at("/items/0");
        assertThat(audited.path("act").asString()).isEqualTo("PersonErased");
        assertThat(audited.path("subject").asString()).isEqualTo(gone.id());
    }

    @Test
    void onceIsEnoughAndNothingBringsThePersonBack() {
        var lead = desk.staff(Role.LEAD);
        var gone = desk.client(desk.organisation(), Role.MEMBER);
        desk.delete("/api/v1/people/" + gone.id(), lead.bearer());
        var told = topics.received(Topics.DIRECTORY, gone.id()).size();

        assertThat(desk.delete("/api/v1/people/" + gone.id(), lead.bearer()).status())
                .isEqualTo(204);
        assertThat(desk.patch("/api/v1/people/" + gone.id(), lead.bearer(), Map.of("active", true))
                        .code())
                .isEqualTo("person-erased");
        assertThat(topics.received(Topics.DIRECTORY, gone.id()).size() - told).isLessThanOrEqualTo(1);
    }

    @Test
    void onlyLeadsAndAdministratorsEraseAndLeadsNotEachOther() {
        var organisation = desk.organisation();
        var member = desk.client(organisation, Role.MEMBER);
        var approver = desk.client(organisation, Role.APPROVER);
        var path = "/api/v1/people/" + member.id();
        assertThat(desk.delete(path, approver.bearer()).status()).isEqualTo(403);
        assertThat(desk.delete(path, member.bearer()).status()).isEqualTo(403);
        assertThat(desk.delete(path, desk.staff(Role.AGENT).bearer()).status()).isEqualTo(403);
        assertThat(desk.delete(
                                path,
                                desk.client(desk.organisation(), Role.MEMBER).bearer())
                        .status())
                .isEqualTo(404);
        var lead = desk.staff(Role.LEAD);
        assertThat(desk.delete(
                                "/api/v1/people/" + lead.id(),
                                desk.staff(Role.LEAD).bearer())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anErasedTicketIsInTheAuditTrail() {
        var admin = desk.staff(Role.ADMIN);
        topics.send(
                "ticket.events", "HD-00042", 1, "TextErased", EventContract.example("ticket.events", "TextErased", 1));

        await().atMost(SOON).untilAsserted(() -> assertThat(desk.get("/api/v1/audit?limit=20", admin.bearer())
                        .body()
                        .toString())
                .contains("TicketErased", "HD-00042"));
    }
}
