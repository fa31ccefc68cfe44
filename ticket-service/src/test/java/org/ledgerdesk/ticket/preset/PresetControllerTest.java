package org.ledgerdesk.ticket.preset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@TicketServiceTest
class PresetControllerTest {

    @Autowired
    TestHttp http;

    @Test
    void whoeverIsSignedInMayKnowWhatThereIsToChooseFrom() {
        var client = TestCallers.member("harbour-linen");
        var categories = http.get(client, "/api/v1/categories").body().path("items");
        var departments = http.get(client, "/api/v1/departments").body().path("items");

        assertThat(categories.size()).isEqualTo(12);
        var first = categories.get(0);
        assertThat(first.path("code").asString()).isEqualTo("SITE_DOWN");
        assertThat(first.path("label").path("nl").asString()).isEqualTo("Site plat");
        assertThat(first.path("guidance").path("en").asString()).contains("any day, at any hour");
        assertThat(first.path("department").asString()).isEqualTo("SUPPORT");
        assertThat(first.path("proposedPriority").asString()).isEqualTo("P1");
        assertThat(first.path("siteDown").asBoolean()).isTrue();
        assertThat(first.path("chargeable").asBoolean()).isFalse();
        assertThat(departments.size()).isEqualTo(7);
        assertThat(departments.get(0).path("label").path("en").asString()).isEqualTo("Support");
    }
}
