package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.chassis.caller.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Who may do what: each row is one request, each column what somebody gets for it. */
@IdentityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleTableTest {

    @Autowired
    Desk desk;

    private final Map<String, String> bearers = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    @BeforeAll
    void aDeskWithEverybody() {
        var own = desk.organisation();
        var other = desk.organisation();
        bearers.put("stranger", "");
        bearers.put("member", desk.client(own, Role.MEMBER).bearer());
        bearers.put("approver", desk.client(own, Role.APPROVER).bearer());
        bearers.put("agent", desk.staff(Role.AGENT).bearer());
        bearers.put("lead", desk.staff(Role.LEAD).bearer());
        bearers.put("admin", desk.staff(Role.ADMIN).bearer());
        bearers.put("service", desk.program("sla-service"));
        bearers.put("gateway", desk.program("gateway"));
        var client = desk.post("/api/v1/clients", desk.program("local"), Map.of("name", "Reports"));
        bearers.put(
                "integrator",
                desk.clientToken(client.text("clientId"), client.text("clientSecret"))
                        .text("access_token"));
        places.put("{own}", own);
        places.put("{other}", other);
        places.put("{colleague}", desk.client(own, Role.MEMBER).id());
        places.put("{outsider}", desk.client(other, Role.MEMBER).id());
        places.put("{agent}", desk.staff(Role.AGENT).id());
        places.put("{lead}", desk.staff(Role.LEAD).id());
        places.put("{admin}", desk.staff(Role.ADMIN).id());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method, path,                                   stranger, member, approver, agent, lead, admin, integrator, service
            GET,    /api/v1/me,                                  401,    200,      200,   200,  200,   200,        200,     200
            PATCH,  /api/v1/me,                                  401,    200,      200,   200,  200,   200,        403,     403
            GET,    /api/v1/me/api-tokens,                       401,    200,      200,   200,  200,   200,        403,     403
            POST,   /api/v1/me/api-tokens,                       401,    201,      201,   201,  201,   201,        403,     403
            GET,    /api/v1/people,                              401,    200,      200,   200,  200,   200,        200,     200
            GET,    /api/v1/people/{colleague},                  401,    200,      200,   200,  200,   200,        200,     200
            GET,    /api/v1/people/{outsider},                   401,    404,      404,   200,  200,   200,        200,     200
            GET,    /api/v1/people/{agent},                      401,    404,      404,   200,  200,   200,        200,     200
            PATCH,  /api/v1/people/{colleague},                  401,    403,      200,   403,  200,   200,        403,     403
            PATCH,  /api/v1/people/{outsider},                   401,    404,      404,   403,  200,   200,        403,     403
            PATCH,  /api/v1/people/{agent},                      401,    404,      404,   403,  200,   200,        403,     403
            PATCH,  /api/v1/people/{lead},                       401,    404,      404,   403,  403,   200,        403,     403
            PATCH,  /api/v1/people/{admin},                      401,    404,      404,   403,  403,   200,        403,     403
            POST,   /api/v1/people/{colleague}/api-tokens,       401,    403,      403,   403,  403,   201,        403,     403
            GET,    /api/v1/organisations,                       401,    200,      200,   200,  200,   200,        200,     200
            GET,    /api/v1/organisations/{own},                 401,    200,      200,   200,  200,   200,        200,     200
            GET,    /api/v1/organisations/{other},               401,    404,      404,   200,  200,   200,        200,     200
            PATCH,  /api/v1/organisations/{own},                 401,    403,      403,   403,  200,   200,        403,     403
            PATCH,  /api/v1/organisations/{other},               401,    404,      404,   403,  200,   200,        403,     403
            GET,    /api/v1/clients,                             401,    403,      403,   403,  403,   200,        403,     403
            POST,   /api/v1/clients,                             401,    403,      403,   403,  403,   201,        403,     403
            DELETE, /api/v1/clients/ldc_0000000000000000,        401,    403,      403,   403,  403,   404,        403,     403
            GET,    /api/v1/audit,                               401,    403,      403,   403,  403,   200,        403,     403
            GET,    /api/v1/access-requests,                     401,    403,      403,   403,  200,   200,        403,     403
            GET,    /api/v1/rota,                                401,    403,      403,   200,  200,   200,        200,     200
            POST,   /api/v1/rota,                                401,    403,      403,   403,  422,   422,        403,     403
            DELETE, /api/v1/rota/{agent},                        401,    403,      403,   403,  404,   404,        403,     403
            GET,    /api/v1/absences,                            401,    403,      403,   200,  200,   200,        200,     200
            POST,   /api/v1/absences,                            401,    403,      403,   422,  422,   422,        403,     403
            DELETE, /api/v1/absences/{agent},                    401,    403,      403,   404,  404,   404,        403,     403
            GET,    /internal/on-duty,                           401,    403,      403,   403,  403,   403,        403,     200
            GET,    /internal/people/{colleague},                401,    403,      403,   403,  403,   403,        403,     200
            GET,    /internal/people?ids={colleague},            401,    403,      403,   403,  403,   403,        403,     200
            GET,    /internal/people?approversOf={own},          401,    403,      403,   403,  403,   403,        403,     200
            GET,    /internal/people?role=LEAD,                  401,    403,      403,   403,  403,   403,        403,     200
            GET,    /internal/organisations/{own},               401,    403,      403,   403,  403,   403,        403,     200
            POST,   /internal/access-tokens,                     401,    403,      403,   403,  403,   403,        403,     403
            GET,    /internal/password-resets/{colleague},       401,    403,      403,   403,  403,   403,        403,     403
            """)
    void everyRoleGetsWhatItMay(
            HttpMethod method,
            String path,
            int stranger,
            int member,
            int approver,
            int agent,
            int lead,
            int admin,
            int integrator,
            int service) {
        var expected = Map.of(
                "stranger", stranger,
                "member", member,
                "approver", approver,
                "agent", agent,
                "lead", lead,
                "admin", admin,
                "integrator", integrator,
                "service", service);
        var got = new HashMap<String, Integer>();
        expected.keySet().forEach(who -> got.put(who, answer(method, path, who)));
        assertThat(got).isEqualTo(expected);
    }

    @ParameterizedTest(name = "registering {0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            whom,                   stranger, member, approver, agent, lead, admin, integrator, service
            MEMBER of own,               401,    403,      201,   403,  201,   201,        403,     403
            APPROVER of own,             401,    403,      201,   403,  201,   201,        403,     403
            MEMBER of other,             401,    403,      422,   403,  201,   201,        403,     403
            MEMBER of nowhere,           401,    403,      422,   403,  422,   422,        403,     403
            AGENT of staff,              401,    403,      403,   403,  201,   201,        403,     403
            LEAD of staff,               401,    403,      403,   403,  403,   201,        403,     403
            ADMIN of staff,              401,    403,      403,   403,  403,   201,        403,     403
            ADMIN of own,                401,    403,      422,   403,  422,   422,        403,     403
            """)
    void nobodyMakesMoreThanTheyMay(
            String whom,
            int stranger,
            int member,
            int approver,
            int agent,
            int lead,
            int admin,
            int integrator,
            int service) {
        var expected = Map.of(
                "stranger", stranger,
                "member", member,
                "approver", approver,
                "agent", agent,
                "lead", lead,
                "admin", admin,
                "integrator", integrator,
                "service", service);
        var got = new HashMap<String, Integer>();
        expected.keySet().forEach(who -> got.put(who, register(whom, who)));
        assertThat(got).isEqualTo(expected);
    }

    private int register(String whom, String who) {
        var role = whom.split(" of ")[0];
        var home = whom.split(" of ")[1];
        var at = Desk.domainOf(places.getOrDefault("{" + home + "}", "people"));
        var body = new HashMap<String, Object>(
                Map.of("email", "p-" + Desk.random() + "@" + at, "name", "Somebody", "roles", List.of(role)));
        if (home.equals("staff")) {
            body.put("kind", "STAFF");
        } else {
            body.put("kind", "CLIENT");
            body.put("organisation", home.equals("nowhere") ? "no-such-organisation" : places.get("{" + home + "}"));
        }
        return desk.post("/api/v1/people", bearers.get(who), body).status();
    }

    private int answer(HttpMethod method, String path, String who) {
        var at = path;
        for (var place : places.entrySet()) {
            at = at.replace(place.getKey(), place.getValue());
        }
        Object body = method == HttpMethod.GET || method == HttpMethod.DELETE
                ? null
                : path.endsWith("rota") || path.endsWith("absences")
                        ? ofNobody(path)
                        : method == HttpMethod.PATCH || path.endsWith("api-tokens") || path.endsWith("clients")
                                ? Map.of("name", "Name " + Desk.random())
                                : Map.of();
        return desk.call(method, at, bearers.get(who), body, Map.of()).status();
    }

    private static Map<String, String> ofNobody(String path) {
        var body = new HashMap<>(Map.of(
                "person", "nobody@nowhere.example", "from", "2027-01-04T08:00:00Z", "to", "2027-01-04T16:00:00Z"));
        if (path.endsWith("absences")) {
            body.put("reason", "HOLIDAY");
        }
        return body;
    }
}
