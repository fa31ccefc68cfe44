package org.ledgerdesk.sla.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Policies and calendars as staff see them and admins save them; each test has an organisation of its own. */
@ServiceTest
class PolicyControllerTest {

    @LocalServerPort
    private int port;

    private Admin admin;

    private final String organisation =
            "policies-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void signIn() {
        admin = new Admin(port);
    }

    @Test
    void aSavedPolicyIsTheOrganisationsOwnAndNewest() {
        var saved = admin.save("policies", Admin.POLICY, body -> body.put("organisation", organisation));

        assertThat(saved.path("organisation").asString()).isEqualTo(organisation);
        assertThat(saved.path("savedBy").asString())
                .isEqualTo(TestCallers.admin().id());
        assertThat(saved.at("/targets/INITIAL_RESPONSE").asString()).isEqualTo("2 days");
        assertThat(saved.at("/targets/RESPONSE/P2").asString()).isEqualTo("1 hour");
        assertThat(saved.at("/steps/2/tell/0").asString()).isEqualTo("LEAD");
        assertThat(numbers("policies?organisation=" + organisation))
                .isEqualTo(saved.path("version").asString());
        assertThat(admin.read("sla/policies").path("items").valueStream().map(one -> one.path("version")
                        .asInt()))
                .contains(1, saved.path("version").asInt());
    }

    @Test
    void aListShowsWhatIsInForceAndWhatIsToComeAndAllVersionsWhenAsked() {
        var first = admin.save("policies", Admin.POLICY, body -> body.put("organisation", organisation));
        var second = admin.save("policies", Admin.POLICY, body -> body.put("organisation", organisation));
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var third = admin.save("policies", Admin.POLICY, body -> body.put("organisation", organisation)
                .put("validFrom", tomorrow.toString()));

        assertThat(third.path("validFrom").asString()).isEqualTo(tomorrow.toString());
        assertThat(numbers("policies?organisation=" + organisation)).isEqualTo(versions(third, second));
        assertThat(numbers("policies?versions=all&organisation=" + organisation))
                .isEqualTo(versions(third, second, first));
    }

    @Test
    void anOrganisationsOwnIsTakenBackByAVersionLikeAnyOtherAndMayComeAgain() {
        var own = admin.save("policies", Admin.POLICY, body -> body.put("organisation", organisation));
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var back = admin.takeBack("policies", organisation, body -> body.put("validFrom", tomorrow.toString()));

        assertThat(back.path("takenBack").asBoolean()).isTrue();
        assertThat(back.path("validFrom").asString()).isEqualTo(tomorrow.toString());
        assertThat(back.path("version").asInt())
                .isGreaterThan(own.path("version").asInt());
        assertThat(own.path("takenBack").asBoolean()).isFalse();
        assertThat(numbers("policies?organisation=" + organisation)).isEqualTo(versions(back, own));

        var now = admin.takeBack("policies", organisation, body -> {});
        assertThat(numbers("policies?organisation=" + organisation)).isEqualTo(versions(now, back));
        var again = admin.save("policies", Admin.POLICY, body -> body.put("organisation", organisation));
        assertThat(numbers("policies?versions=all&organisation=" + organisation))
                .isEqualTo(versions(again, now, back, own));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"takenBack": true}                                                     | organisation | required
            {"takenBack": true, "organisation": "nobody"}                           | organisation | nothing-to-take-back
            {"takenBack": true, "organisation": "nobody", "warnAtPercent": 75}      | takenBack    | taken-back-says-more
            {"takenBack": true, "organisation": "nobody", "validFrom": "2026-01-01T00:00:00Z"} | validFrom | valid-from-in-the-past
            """)
    void whatCannotBeTakenBackIsRefused(String body, String field, String code) {
        var calendar = body.replace("{", "{\"name\": \"desk\", ").replace("warnAtPercent", "dayMinutes");
        refused("policies", body, field, code);
        refused("calendars", calendar, field, code);
    }

    @Test
    void whatAnotherVersionTakesThePlaceOfBeforeItComesIsNotListedAsToCome() {
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var planned = admin.save("policies", Admin.POLICY, body -> body.put("organisation", organisation)
                .put("validFrom", tomorrow.toString()));
        var back = admin.takeBack("policies", organisation, body -> body.put("validFrom", tomorrow.toString()));

        assertThat(numbers("policies?organisation=" + organisation)).isEqualTo(versions(back));
        assertThat(numbers("policies?versions=all&organisation=" + organisation))
                .isEqualTo(versions(back, planned));
    }

    @Test
    void onlyAdminsTakeBack() {
        admin.save("policies", Admin.POLICY, body -> body.put("organisation", organisation));
        var body = "{\"takenBack\": true, \"organisation\": \"%s\"}".formatted(organisation);
        assertThat(admin.put(TestCallers.lead(), "policies", body, null).getBody())
                .contains("admin-only");
    }

    @Test
    void aCalendarThatAPolicyCountsByStaysUntilThePolicyDoes() {
        admin.save("calendars", Admin.CALENDAR, body -> body.put("organisation", organisation));
        admin.save("policies", Admin.POLICY, body -> body.put("organisation", organisation)
                .put("calendar", "mornings"));
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var without = "{\"takenBack\": true, \"name\": \"mornings\", \"organisation\": \"%s\", \"validFrom\": \"%s\"}"
                .formatted(organisation, tomorrow);

        refused("calendars", without, "name", "calendar-in-use");
        admin.takeBack("policies", organisation, body -> {});
        admin.takeBack(
                "calendars", organisation, body -> body.put("name", "mornings").put("validFrom", tomorrow.toString()));

        refused(
                "policies",
                Admin.json(Admin.POLICY)
                        .put("organisation", organisation)
                        .put("calendar", "mornings")
                        .toString(),
                "calendar",
                "calendar-taken-back");
        admin.takeBack("calendars", organisation, body -> body.put("name", "mornings"));
        assertThat(admin.read("sla/policies?versions=all&organisation=" + organisation)
                        .at("/items/1/targets/RESPONSE/P3")
                        .asString())
                .isEqualTo("1 day");
    }

    @Test
    void theSameRequestSentTwiceIsOneVersion() {
        var body = Admin.json(Admin.POLICY).put("organisation", organisation).toString();
        var key = UUID.randomUUID().toString();

        var one = admin.put(TestCallers.admin(), "policies", body, key);
        var other = admin.put(TestCallers.admin(), "policies", body, key);

        assertThat(other.getHeaders().getFirst("Idempotent-Replay")).isEqualTo("true");
        assertThat(Admin.json(other.getBody())).isEqualTo(Admin.json(one.getBody()));
        assertThat(admin.read("sla/policies?versions=all&organisation=" + organisation)
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void staffSeeAndOnlyAdminsSave() {
        for (var what : new String[] {"policies", "calendars", "calendars/desk/holidays?year=2026"}) {
            assertThat(status(TestCallers.agent(), what)).isEqualTo(200);
            assertThat(status(TestCallers.member("harbour-linen"), what)).isEqualTo(403);
            assertThat(status(TestCallers.service("ticket-service"), what)).isEqualTo(403);
        }
        assertThat(admin.put(TestCallers.lead(), "policies", Admin.POLICY, null).getBody())
                .contains("admin-only");
        assertThat(admin.put(TestCallers.approver("harbour-linen"), "calendars", Admin.CALENDAR, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void aCalendarIsShownAsItWasSentWithItsHolidaysOfAYear() {
        var saved = admin.save("calendars", Admin.CALENDAR, body -> body.put("organisation", organisation));

        var sent = Admin.json(Admin.CALENDAR);
        assertThat(saved.at("/week/tue")).isEqualTo(sent.at("/week/tue"));
        assertThat(saved.path("holidays")).isEqualTo(sent.path("holidays"));
        assertThat(saved.path("overrides")).isEqualTo(sent.path("overrides"));
        assertThat(admin.read("sla/calendars?organisation=" + organisation).path("items"))
                .hasSize(1);
        var closed = admin.read("sla/calendars/mornings/holidays?year=2026&organisation=" + organisation);
        assertThat(closed.path("items").valueStream().map(JsonNode::asString))
                .contains("2026-04-27", "2026-12-24", "2026-12-25");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "calendar": "24x7"            | "calendar": "moon"             | calendar              | unknown-calendar
            "calendar": "24x7",           | ``                             | calendar              | required
            "warnAtPercent": 75           | "warnAtPercent": 100           | warnAtPercent         | out-of-range
            "P3": "1 day",                | ``                             | targets.RESPONSE.P3   | missing-target
            "P3": "1 day"                 | "P3": "1 day", "P5": "1 day"   | targets.RESPONSE.P5   | unknown-priority
            "P4": "2 days"                | "P4": "1 minute"               | targets.RESPONSE.P4   | target-order
            "15 minutes",                 | "soon",                        | targets.ASSESSMENT    | invalid-target
            "15 minutes",                 | 15,                            | targets.ASSESSMENT    | invalid-target
            "15 minutes",                 | "99999 days",                  | targets.ASSESSMENT    | invalid-target
            "ASSESSMENT"                  | "TRAINING_ANSWER"              | categories.TRAINING_ANSWER | missing-categories
            "warnAtPercent"               | "categories": {"TRAINING_ANSWER": ["NONE"]}, "warnAtPercent" | categories.TRAINING_ANSWER | unknown-category
            "warnAtPercent"               | "categories": {"QUOTE": ["TRAINING"]}, "warnAtPercent" | categories.QUOTE | not-of-categories
            "warnAtPercent"               | "validFrom": "2026-01-01T00:00:00Z", "warnAtPercent" | validFrom | valid-from-in-the-past
            "warnAtPercent"               | "validFrom": "tomorrow", "warnAtPercent" | validFrom | invalid-instant
            "warnAtPercent"               | "organisation": "A B", "warnAtPercent" | organisation | invalid-organisation
            "warnAtPercent"               | "steps": [{"on": "WARNED", "afterMinutes": -1, "tell": ["LEAD"]}], "warnAtPercent" | steps[0].afterMinutes | out-of-range
            "warnAtPercent"               | "steps": [{"on": "WARNED", "afterMinutes": 1, "tell": []}], "warnAtPercent" | steps[0].tell | required
            """)
    void aWrongPolicyIsRefusedWithItsFieldAndReason(String right, String wrong, String field, String code) {
        refused("policies", Admin.POLICY, right, wrong, field, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "mornings"                    | "in the morning"               | name                  | invalid-name
            Europe/Amsterdam              | Europe/Atlantis                | zone                  | invalid-zone
            "dayMinutes": 180             | "dayMinutes": 0                | dayMinutes            | out-of-range
            "mon": [["09:00", "12:00"]], "tue": [["09:00", "10:00"], ["11:00", "12:00"]] | "mon": [] | week | calendar-never-open
            ["11:00", "12:00"]            | ["09:30", "12:00"]             | week.tue              | overlapping-intervals
            ["09:00", "12:00"]            | ["12:00", "09:00"]             | week.mon              | invalid-interval
            "country": "NL"               | "country": "XX"                | country               | unknown-country
            "country": "NL"               | "country": "NL", "region": "NW" | region               | unknown-region
            2026-12-24                    | soon                           | holidays              | invalid-date
            "2026-12-28"                  | "2026-02-30"                   | overrides             | invalid-date
            """)
    void aWrongCalendarIsRefusedWithItsFieldAndReason(String right, String wrong, String field, String code) {
        refused("calendars", Admin.CALENDAR, right, wrong, field, code);
    }

    private void refused(String what, String body, String right, String wrong, String field, String code) {
        assertThat(body).contains(right);
        refused(what, body.replace(right, wrong), field, code);
    }

    private void refused(String what, String body, String field, String code) {
        var answer = admin.put(TestCallers.admin(), what, body, null);
        var problem = Admin.json(answer.getBody());
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
    }

    private String numbers(String path) {
        return versions(admin.read("sla/" + path).path("items").valueStream().toArray(JsonNode[]::new));
    }

    private static String versions(JsonNode... policies) {
        return String.join(
                " ",
                java.util.Arrays.stream(policies)
                        .map(one -> one.path("version").asString())
                        .toList());
    }

    private int status(org.ledgerdesk.chassis.caller.Caller caller, String what) {
        return admin.get(caller, "sla/" + what).getStatusCode().value();
    }
}
