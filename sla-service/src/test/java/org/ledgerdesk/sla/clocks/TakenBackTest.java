package org.ledgerdesk.sla.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.sla.policies.Admin;

/** What an organisation had of its own is the desk's again, for open clocks and for those to come. */
class TakenBackTest extends Renewals {

    @Test
    void whatIsTakenBackIsTheDesksAgainForOpenClocksAndFinishedOnesKeepTheirVersion() {
        var reference = open(organisation);
        send(reference, 2, "PriorityAssessed", Instant.now());
        var own = clock(reference, "INITIAL_RESPONSE");
        var assessed = clock(reference, "ASSESSMENT");

        var edit = admin.takeBack("policies", organisation, body -> {});

        var clock = await().until(
                        () -> clock(reference, "INITIAL_RESPONSE"),
                        now -> now.path("policyVersion").asInt()
                                != own.path("policyVersion").asInt());
        assertThat(clock.path("policyVersion").asInt()).isEqualTo(desks());
        assertThat(clock.path("calendar").asString()).isEqualTo("desk");
        var step = clock.path("steps").get(clock.path("steps").size() - 1);
        assertThat(step.path("type").asString()).isEqualTo("ClockRetargeted");
        assertThat(step.path("cause").asString()).isEqualTo("policy-" + edit.path("version"));
        assertThat(step.path("at").asString()).isEqualTo(edit.path("validFrom").asString());
        assertThat(assessed.path("policyVersion")).isEqualTo(own.path("policyVersion"));
        assertThat(clock(reference, "ASSESSMENT")).isEqualTo(assessed);
        finished(edit);
        assertThat(clock(open(organisation), "INITIAL_RESPONSE")
                        .path("policyVersion")
                        .asInt())
                .isEqualTo(desks());
    }

    private int desks() {
        return admin.read("sla/policies")
                .path("items")
                .valueStream()
                .filter(policy -> policy.path("organisation").isNull())
                .findFirst()
                .orElseThrow()
                .path("version")
                .asInt();
    }

    @Test
    void aCalendarThatIsTakenBackCountsTheWholeTimeByTheDesksAgain() {
        admin.save("calendars", Admin.CALENDAR, body -> body.put("name", "24x7").put("organisation", organisation));
        var reference = open(organisation);

        var edit = admin.takeBack("calendars", organisation, body -> body.put("name", "24x7"));

        var clock = await().until(
                        () -> clock(reference, "INITIAL_RESPONSE"),
                        now -> now.path("calendarVersion").asInt() == 1);
        var step = clock.path("steps").get(clock.path("steps").size() - 1);
        assertThat(step.path("cause").asString()).isEqualTo("calendar-24x7-" + edit.path("version"));
        assertThat(clock.path("elapsedMinutes").asInt()).isGreaterThanOrEqualTo(5);
    }
}
