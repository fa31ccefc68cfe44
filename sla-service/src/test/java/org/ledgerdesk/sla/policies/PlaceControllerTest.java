package org.ledgerdesk.sla.policies;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whose public holidays a calendar can keep, and which days one would be closed that is only being written. */
@ServiceTest
class PlaceControllerTest {

    @LocalServerPort
    private int port;

    private Admin admin;

    @BeforeEach
    void signIn() {
        admin = new Admin(port);
    }

    @Test
    void allCountriesThatJollydayKnowsHaveAnEnglishAndADutchName() {
        var countries = admin.read("sla/countries").path("items");

        assertThat(countries.valueStream().map(country -> country.path("code").asString()))
                .containsExactlyInAnyOrderElementsOf(HolidayManager.getSupportedCalendarCodes());
        assertThat(countries.valueStream())
                .allSatisfy(country -> assertThat(country.at("/name/nl").asString())
                        .isNotBlank()
                        .doesNotContainIgnoringCase("undefined"));
        assertThat(words(countries))
                .contains("NL Netherlands/Nederland", "DE Germany/Duitsland", "XK Kosovo/Kosovo")
                .anyMatch(place -> place.startsWith("NYSE New York Stock Exchange"));
    }

    @Test
    void regionsComeWithThoseThatLieInThemAndEachCanBeSaved() {
        var regions = admin.read("sla/countries/de/regions").path("items");

        assertThat(regions).hasSize(21);
        assertThat(words(regions))
                .containsSequence(
                        "BW Baden-Württemberg/Baden-Württemberg", "BY Bavaria/Beieren", "BY-AG Augsburg/Augsburg");
        assertThat(regions.get(2).path("within").asString()).isEqualTo("BY");
        assertThat(admin.read("sla/countries/NL/regions").path("items")).isEmpty();
        for (var country : new String[] {"DE", "PT", "ES", "US"}) {
            admin.read("sla/countries/%s/regions".formatted(country))
                    .path("items")
                    .forEach(region -> assertThat(PublicHolidays.knows(
                                    country, region.path("code").asString()))
                            .as(region.toString())
                            .isTrue());
        }
    }

    @Test
    void aRegionInARegionKeepsItsOwnHolidaysBesideThoseOfBoth() {
        assertThat(closed("{\"year\": 2026, \"country\": \"DE\", \"region\": \"BY-AG\"}"))
                .contains("2026-08-08", "2026-01-06", "2026-10-03");
        assertThat(closed("{\"year\": 2026, \"country\": \"DE\", \"region\": \"BY\"}"))
                .contains("2026-01-06", "2026-10-03")
                .doesNotContain("2026-08-08");
        assertThat(closed("{\"year\": 2026, \"country\": \"PT\", \"region\": \"01-AGD\"}"))
                .hasSizeGreaterThan(
                        closed("{\"year\": 2026, \"country\": \"PT\"}").split(" ").length);
    }

    @Test
    void theClosedDaysOfADraftAreItsCountrysAndItsOwnExceptWhereItHasHours() {
        assertThat(closed("""
                        {"year": 2026, "country": "NL", "holidays": ["2026-12-28", "2027-12-28"],
                         "overrides": {"2026-12-25": [["09:00", "12:00"]], "2026-12-31": []}}
                        """))
                .contains("2026-04-27", "2026-12-26", "2026-12-28", "2026-12-31")
                .doesNotContain("2026-12-25", "2027");
        assertThat(closed("{\"year\": 2026}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                       | year      | required
            {"year": 1969}                                           | year      | out-of-range
            {"year": 2200}                                           | year      | out-of-range
            {"year": 2026, "country": "../NL"}                       | country   | unknown-country
            {"year": 2026, "country": "NL", "region": "BY"}          | region    | unknown-region
            {"year": 2026, "country": "DE", "region": "BY-"}         | region    | unknown-region
            {"year": 2026, "country": "DE", "region": "-"}           | region    | unknown-region
            {"year": 2026, "region": "BY"}                           | region    | unknown-region
            {"year": 2026, "holidays": ["soon"]}                     | holidays  | invalid-date
            {"year": 2026, "overrides": {"2026-12-25": [["9", "8"]]}} | overrides.2026-12-25 | invalid-interval
            """)
    void aDraftThatMakesNoSenseIsRefused(String body, String field, String code) {
        var answer = admin.ask(TestCallers.agent(), "calendars/holidays", body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
        assertThat(Admin.json(answer.getBody()).path("code").asString()).isEqualTo(code);
        assertThat(Admin.json(answer.getBody()).at("/errors/0/field").asString())
                .isEqualTo(field);
    }

    @Test
    void staffAskAndNobodyElse() {
        assertThat(status(TestCallers.agent())).isEqualTo("200 200 200");
        assertThat(status(TestCallers.member("harbour-linen"))).isEqualTo("403 403 403");
        assertThat(status(TestCallers.service("ticket-service"))).isEqualTo("403 403 403");
        assertThat(admin.get(TestCallers.agent(), "sla/countries/XX/regions")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private String status(Caller caller) {
        return "%d %d %d"
                .formatted(
                        admin.get(caller, "sla/countries").getStatusCode().value(),
                        admin.get(caller, "sla/countries/DE/regions")
                                .getStatusCode()
                                .value(),
                        admin.ask(caller, "calendars/holidays", "{\"year\": 2026}")
                                .getStatusCode()
                                .value());
    }

    private String closed(String body) {
        var answer = Admin.json(
                admin.ask(TestCallers.agent(), "calendars/holidays", body).getBody());
        return String.join(
                " ", answer.path("items").valueStream().map(JsonNode::asString).toList());
    }

    private static List<String> words(JsonNode places) {
        return places.valueStream()
                .map(place -> "%s %s/%s"
                        .formatted(
                                place.path("code").asString(),
                                place.at("/name/en").asString(),
                                place.at("/name/nl").asString()))
                .toList();
    }
}
