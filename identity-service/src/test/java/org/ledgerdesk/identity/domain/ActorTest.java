package org.ledgerdesk.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.Role;

class ActorTest {

    private final Person linenMember = client("harbour-linen", true, Role.MEMBER);
    private final Person linenLeaver = client("harbour-linen", false, Role.MEMBER);
    private final Person fietsenMember = client("noordzee-fietsen", true, Role.MEMBER);
    private final Person agent = staff(Role.AGENT);
    private final Person admin = staff(Role.ADMIN);

    @Test
    void aMemberSeesTheNamesOfColleaguesAndNobodyElse() {
        var member = actor(Kind.CLIENT, "harbour-linen", Role.MEMBER);

        assertThat(member.sees(linenMember)).isTrue();
        assertThat(member.seesDetails(linenMember)).isFalse();
        assertThat(member.sees(linenLeaver)).isFalse();
        assertThat(member.sees(fietsenMember)).isFalse();
        assertThat(member.sees(agent)).isFalse();
        assertThat(member.manages(linenMember)).isFalse();
    }

    @Test
    void anApproverManagesTheirOwnOrganisationOnly() {
        var approver = actor(Kind.CLIENT, "harbour-linen", Role.APPROVER);

        assertThat(approver.manages(linenMember)).isTrue();
        assertThat(approver.sees(linenLeaver)).isTrue();
        assertThat(approver.manages(fietsenMember)).isFalse();
        assertThat(approver.manages(agent)).isFalse();
    }

    @Test
    void aLeadManagesEverybodyBelowALead() {
        var lead = actor(Kind.STAFF, null, Role.LEAD);

        assertThat(lead.manages(agent)).isTrue();
        assertThat(lead.manages(fietsenMember)).isTrue();
        assertThat(lead.manages(staff(Role.LEAD))).isFalse();
        assertThat(lead.manages(admin)).isFalse();
    }

    @Test
    void anAgentSeesEverybodyAndManagesNobody() {
        var reader = actor(Kind.STAFF, null, Role.AGENT);

        assertThat(reader.seesDetails(fietsenMember)).isTrue();
        assertThat(reader.manages(linenMember)).isFalse();
    }

    @Test
    void aPersonWithoutOrganisationIsNobodysColleague() {
        var prospect = actor(Kind.CLIENT, null);

        assertThat(prospect.sees(linenMember)).isFalse();
        assertThat(prospect.sees(agent)).isFalse();
    }

    private static Actor actor(Kind kind, @Nullable String organisation, Role... roles) {
        return new Actor("somebody", kind, Set.of(roles), organisation);
    }

    private static Person client(String organisation, boolean active, Role role) {
        return person(PersonKind.CLIENT, organisation, active, role);
    }

    private static Person staff(Role role) {
        return person(PersonKind.STAFF, null, true, role);
    }

    private static Person person(PersonKind kind, @Nullable String organisation, boolean active, Role role) {
        var email = new EmailAddress("somebody@people.example");
        return new Person(
                UUID.randomUUID(),
                email,
                "Somebody",
                kind,
                Set.of(role),
                organisation,
                Set.of(),
                "en",
                null,
                active,
                1);
    }
}
