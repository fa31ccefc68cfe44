package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerdesk.chassis.caller.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** People who ask for more than they may, in every way there is. */
@IdentityTest
class ForgedInputTest {

    @Autowired
    Desk desk;

    private String organisation = "";
    private Desk.Somebody member = new Desk.Somebody("", "", "");
    private Desk.Somebody approver = new Desk.Somebody("", "", "");

    @BeforeEach
    void anOrganisation() {
        organisation = desk.organisation();
        member = desk.client(organisation, Role.MEMBER);
        approver = desk.client(organisation, Role.APPROVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "organisation", "email", "kind", "departments", "active", "id", "version"})
    void nobodyPromotesThemselvesThroughTheirProfile(String field) {
        var answer = desk.patch("/api/v1/me", member.bearer(), Map.of(field, List.of("ADMIN")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(desk.get("/api/v1/me", member.bearer()).body().path("roles").toString())
                .isEqualTo("[\"MEMBER\"]");
    }

    @Test
    void aMemberCannotMakeThemselvesAnAdministrator() {
        var answer = desk.patch("/api/v1/people/" + member.id(), member.bearer(), Map.of("roles", List.of("ADMIN")));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void anApproverCannotMakeStaffOfAColleagueOrOfThemselves() {
        for (var id : List.of(member.id(), approver.id())) {
            var path = "/api/v1/people/" + id;
            assertThat(desk.patch(path, approver.bearer(), Map.of("roles", List.of("AGENT")))
                            .code())
                    .isEqualTo("roles-do-not-fit");
            assertThat(desk.patch(path, approver.bearer(), Map.of("kind", "STAFF"))
                            .status())
                    .isEqualTo(400);
            assertThat(desk.patch(path, approver.bearer(), Map.of("organisation", desk.organisation()))
                            .status())
                    .isEqualTo(400);
            assertThat(desk.patch(path, approver.bearer(), Map.of("departments", List.of("SUPPORT")))
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void anApproverCannotTakeOverAColleaguesAddress() {
        var answer = desk.patch(
                "/api/v1/people/" + member.id(), approver.bearer(), Map.of("email", "mine@elsewhere.example"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void onlyAnAdministratorSetsAPassword() {
        var answer = desk.post(
                "/api/v1/people",
                approver.bearer(),
                Map.of(
                        "email",
                        "new-" + Desk.random() + "@people.example",
                        "name",
                        "New Colleague",
                        "roles",
                        List.of("MEMBER"),
                        "password",
                        Desk.PASSWORD));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void anotherOrganisationIsAsUnknownAsOneThatDoesNotExist() {
        var real = registerIn(desk.organisation());
        var invented = registerIn("no-such-organisation");

        assertThat(real.status()).isEqualTo(422);
        assertThat(real.body()).isEqualTo(invented.body());
        assertThat(desk.get("/api/v1/organisations/" + desk.organisation(), approver.bearer())
                        .status())
                .isEqualTo(desk.get("/api/v1/organisations/no-such", approver.bearer())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsHoldNobodyOfOtherOrganisationsWhateverIsAskedFor() {
        var elsewhere = desk.organisation();
        var outsider = desk.client(elsewhere, Role.MEMBER);

        var asked = desk.get("/api/v1/people?organisation=" + elsewhere, approver.bearer());
        assertThat(asked.body().path("items")).isEmpty();
        var staff = desk.get("/api/v1/people?kind=STAFF", approver.bearer());
        assertThat(staff.body().path("items")).isEmpty();
        var all = desk.get("/api/v1/people?limit=200", approver.bearer());
        assertThat(all.body().toString()).contains(member.id()).doesNotContain(outsider.id());
        assertThat(desk.get("/api/v1/organisations", member.bearer()).body().path("items"))
                .hasSize(1);
    }

    @Test
    void aColleagueIsANameAndNoAddress() {
        var colleague = desk.get("/api/v1/people/" + approver.id(), member.bearer());

        assertThat(colleague.body().propertyNames()).containsExactlyInAnyOrder("id", "name", "kind", "organisation");
        assertThat(desk.get("/api/v1/people", member.bearer()).body().toString())
                .doesNotContain(approver.email())
                .contains(member.email());
    }

    @Test
    void somebodyElsesCursorOpensNoDoor() {
        var elsewhere = desk.organisation();
        desk.client(elsewhere, Role.MEMBER);
        desk.client(elsewhere, Role.MEMBER);
        var cursor = desk.get("/api/v1/people?limit=1&organisation=" + elsewhere, desk.program("local"))
                .text("nextCursor");

        var answer = desk.get("/api/v1/people?cursor=" + cursor, member.bearer());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("items"))
                .allSatisfy(
                        item -> assertThat(item.path("organisation").asString()).isEqualTo(organisation));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/people?cursor=%00, 400",
        "/api/v1/people?cursor=AAAA, 400",
        "/api/v1/people?limit=0, 422",
        "/api/v1/people?limit=201, 422",
        "/api/v1/people?limit=-1, 422",
        "/api/v1/people?limit=99999999999, 400",
        "/api/v1/people?limit=many, 400",
        "/api/v1/people?kind=KING, 400",
        "/api/v1/people?organisation=%00, 200",
        "/api/v1/people?department=%00, 200",
        "/api/v1/people/%00, 400",
        "/api/v1/people/not-an-id, 404",
        "/api/v1/people/%2e%2e%2forganisations, 400",
        "/api/v1/organisations?cursor=AAAA, 400",
        "/api/v1/organisations/NOT-A-SLUG, 404",
        "/api/v1/audit?cursor=eA, 400",
        "/api/v1/clients?cursor=eA, 400"
    })
    void nonsenseInAPathIsAnsweredPlainly(String path, int status) {
        var admin = desk.program("local");

        assertThat(desk.call(HttpMethod.GET, path, admin, null, Map.of()).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            {"email":"a@b.example"                                                         , 400
            {"email":"a@b.example","email":"c@d.example","name":"X","roles":["AGENT"]}     , 400
            {"email":"a@b.example","name":"X","roles":["KING"]}                            , 400
            {"email":"a@b.example","name":"X","roles":"AGENT","extra":1}                   , 400
            {"email":["a@b.example"],"name":"X","roles":["AGENT"]}                         , 400
            {"email":"a@b.example","name":"X"}                                             , 422
            {"email":"a@b.example","name":"X","roles":[null]}                              , 400
            {"email":"a@b.example","name":"X","roles":["AGENT"],"kind":"PROSPECT"}         , 422
            {"email":"nobody","name":"X","roles":["AGENT"]}                                , 422
            {"email":"a@b.example","name":"X\\u0000","roles":["AGENT"]}                    , 422
            {"email":"a@b.example","name":"X\\ud800","roles":["AGENT"]}                    , 422
            {"email":"a@b.example","name":"\\u202eX","roles":["AGENT"]}                    , 422
            {"email":"a@b.example","name":"X","roles":["AGENT"],"departments":["support"]} , 422
            {"email":"a@b.example","name":"X","roles":["AGENT"],"locale":"xx"}             , 422
            {"email":"a@b.example","name":"X","roles":["AGENT"],"phone":"call me"}         , 422
            {"email":"a@b.example","name":"X","roles":["AGENT"],"password":"short"}        , 422
            """, delimiterString = " , ", quoteCharacter = '~')
    void aBadPersonIsRefusedAndNothingIsKept(String body, int status) {
        var answer = desk.call(HttpMethod.POST, "/api/v1/people", desk.program("local"), body, Map.of());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().toString()).doesNotContain("org.ledgerdesk", "Exception");
        assertThat(desk.get("/internal/people?email=a@b.example", desk.program("sla-service"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void oneAddressIsOnePersonHoweverItIsWritten() {
        var email = "jo-" + Desk.random() + "@bücher.example";
        var first = register(email);
        var again = register(email.toUpperCase().replace("BÜCHER", "XN--BCHER-KVA"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("email-taken");
    }

    @Test
    void whatChangedSinceIsNotOverwritten() {
        var admin = desk.program("local");
        var path = "/api/v1/people/" + member.id();
        var etag = desk.get(path, admin).headers().getETag();
        desk.patch(path, admin, Map.of("name", "Changed Meanwhile"));

        var answer = desk.call(HttpMethod.PATCH, path, admin, Map.of("name", "Overwritten"), Map.of("If-Match", etag));

        assertThat(answer.status()).isEqualTo(412);
        assertThat(desk.get(path, admin).text("name")).isEqualTo("Changed Meanwhile");
    }

    @Test
    void aDemotedPersonHasNoOldRightsHoweverYoungTheirToken() {
        desk.staff(Role.ADMIN);
        var admin = desk.staff(Role.ADMIN);
        var path = "/api/v1/people/" + admin.id();
        var demoted = desk.patch(path, desk.program("local"), Map.of("roles", List.of("AGENT")));
        assertThat(demoted.status()).isEqualTo(200);

        var answer = desk.patch(path, admin.bearer(), Map.of("roles", List.of("ADMIN")));

        assertThat(answer.status()).isEqualTo(403);
    }

    private Desk.Answer registerIn(String slug) {
        return desk.post(
                "/api/v1/people",
                approver.bearer(),
                Map.of(
                        "email",
                        "new-" + Desk.random() + "@people.example",
                        "name",
                        "New Colleague",
                        "roles",
                        List.of("MEMBER"),
                        "organisation",
                        slug));
    }

    private Desk.Answer register(String email) {
        return desk.post(
                "/api/v1/people",
                desk.program("local"),
                Map.of("email", email, "name", "Jo Bücher", "roles", List.of("AGENT"), "password", Desk.PASSWORD));
    }
}
