package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom an approver may add, and what the answer tells them of everybody else. */
@IdentityTest
class ApproverReachTest {

    @Autowired
    Desk desk;

    private String organisation = "";
    private String approver = "";

    @BeforeEach
    void anApprover() {
        organisation = desk.organisation();
        approver = desk.client(organisation, Role.APPROVER).bearer();
    }

    @Test
    void aColleagueIsAddedOnce() {
        var colleague = at(Desk.domainOf(organisation));

        assertThat(add(approver, colleague).status()).isEqualTo(201);
        assertThat(add(approver, colleague).code()).isEqualTo("email-taken");
    }

    @Test
    void whoWroteToUsIsNobodysUntilWeHandThemOver() {
        for (var domain : List.of(Desk.domainOf(organisation), "elsewhere.example")) {
            var stranger = at(domain);
            prospect(stranger);

            assertThat(add(approver, stranger).code()).isEqualTo("ask-us-to-add");
            assertThat(known(stranger).text("kind")).isEqualTo("PROSPECT");

            var ours = desk.post(
                    "/api/v1/people",
                    desk.staff(Role.LEAD).bearer(),
                    Map.of("email", stranger, "name", "S", "roles", List.of("MEMBER"), "organisation", organisation));
            assertThat(ours.status()).isEqualTo(201);
            assertThat(known(stranger).text("organisation")).isEqualTo(organisation);
        }
    }

    @Test
    void theAnswerDoesNotTellWhoIsKnownElsewhere() {
        var foreign = desk.client(desk.organisation(), Role.MEMBER);
        var written = at("elsewhere.example");
        prospect(written);
        var nobody = add(approver, at("nowhere.example"));
        assertThat(nobody.status()).isEqualTo(422);

        for (var known : List.of(foreign.email(), desk.staff(Role.AGENT).email(), written)) {
            assertThat(add(approver, known).body()).isEqualTo(nobody.body());
        }
        var besideThem = at(foreign.email().substring(foreign.email().indexOf('@') + 1));
        assertThat(add(approver, besideThem).body()).isEqualTo(nobody.body());
    }

    @Test
    void aDomainThatOthersUseTooIsNobodysOwn() {
        var shared = Desk.domainOf(organisation);
        var theirs = at(shared);
        assertThat(registerIn(desk.organisation(), theirs).status()).isEqualTo(201);

        assertThat(add(approver, theirs).status()).isEqualTo(422);
        assertThat(add(approver, theirs).body())
                .isEqualTo(add(approver, at(shared)).body());
    }

    @Test
    void aMailProvidersDomainIsNobodysOwn() {
        var atHome = at("gmail.com");
        registerIn(organisation, atHome);

        assertThat(add(approver, at("gmail.com")).code()).isEqualTo("ask-us-to-add");
    }

    private Desk.Answer add(String bearer, String email) {
        return desk.post("/api/v1/people", bearer, Map.of("email", email, "name", "S", "roles", List.of("MEMBER")));
    }

    private Desk.Answer registerIn(String slug, String email) {
        return desk.post(
                "/api/v1/people",
                desk.program("local"),
                Map.of("email", email, "name", "S", "roles", List.of("MEMBER"), "organisation", slug));
    }

    private void prospect(String email) {
        desk.post(
                "/internal/prospects",
                desk.program("notification-service"),
                Map.of("email", email, "name", "Stranger"));
    }

    private Desk.Answer known(String email) {
        return desk.get("/internal/people?email=" + email, desk.program("sla-service"));
    }

    private static String at(String domain) {
        return "p-" + Desk.random() + "@" + domain;
    }
}
