package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session from its beginning to its end. */
class SessionTest extends GatewayTest {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyIsSignedIn() {
        jdbc.sql("DELETE FROM spring_session").update();
    }

    @Test
    void aStrangerIsNotSignedInAndGetsACsrfTokenButNoSession() throws Exception {
        var answer = get("/api/v1/session");

        assertThat(answer.body()).isEqualTo("{\"signedIn\":false}");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("XSRF-TOKEN=");
    }

    @Test
    void theCookieCanBeReadByNoScriptAndIsSentToNoOtherSite() throws Exception {
        var cookie = signIn().headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("ledgerdesk="))
                .findFirst();

        assertThat(cookie)
                .get()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void aLockedPersonsSessionEnds() throws Exception {
        assertThat(signIn(FakeIdentity.LEAVER, FakeIdentity.PASSWORD).statusCode())
                .isEqualTo(200);
        identity.locks("leaver-1");

        assertThat(get("/api/v1/tickets").statusCode()).isEqualTo(401);
        identity.unlocks("leaver-1");
        assertThat(get("/api/v1/session").body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void signingInAgainChangesTheSessionAndTheCsrfToken() throws Exception {
        signIn();
        var first = Map.of("session", cookie("ledgerdesk"), "forgery", cookie("XSRF-TOKEN"));
        signIn();

        assertThat(cookie("ledgerdesk")).isNotEmpty().isNotEqualTo(first.get("session"));
        assertThat(cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(first.get("forgery"));
        assertThat(asBrowserWith(first.get("session"))).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void aSessionIdPlantedBeforehandIsNotTheOneThatSignsIn() throws Exception {
        var planted = Base64.getEncoder()
                .encodeToString("11111111-1111-1111-1111-111111111111".getBytes(StandardCharsets.UTF_8));
        get("/api/v1/session");
        var forgery = cookie("XSRF-TOKEN");
        var answer = HttpClient.newHttpClient()
                .send(
                        to("/api/v1/session")
                                .header("Cookie", "ledgerdesk=" + planted + "; XSRF-TOKEN=" + forgery)
                                .header("X-XSRF-TOKEN", forgery)
                                .header("Content-Type", "application/json")
                                .POST(text("{\"email\":\"%s\",\"password\":\"%s\"}"
                                        .formatted(FakeIdentity.AGENT, FakeIdentity.PASSWORD)))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(set -> set.startsWith("ledgerdesk="))
                .noneMatch(set -> set.contains(planted));
        assertThat(asBrowserWith(planted)).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void theSessionReachesServicesAsATokenAndNeverAsACookie() throws Exception {
        signIn();
        ticket.forget();

        assertThat(get("/api/v1/tickets").statusCode()).isEqualTo(200);
        var seen = ticket.last();
        assertThat(seen.header("authorization")).startsWith("Bearer eyJ");
        assertThat(seen.headers()).doesNotContainKeys("cookie", "x-xsrf-token");
    }

    @Test
    void theSessionKeepsItsIdFromRequestToRequest() throws Exception {
        signIn();

        assertThat(get("/api/v1/tickets").headers().map()).doesNotContainKey("set-cookie");
        assertThat(get("/api/v1/session").headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void onlyThePersonsIdIsKept() throws Exception {
        signIn();

        var kept = jdbc.sql("SELECT convert_from(attribute_bytes, 'UTF8') FROM spring_session_attributes")
                .query(String.class)
                .list();
        assertThat(kept).containsOnly("agent-1");
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo() throws Exception {
        signIn();
        var session = cookie("ledgerdesk");

        assertThat(send(write("/api/v1/session").DELETE()).statusCode()).isEqualTo(204);
        assertThat(asBrowserWith(session)).isEqualTo("{\"signedIn\":false}");
        assertThat(get("/api/v1/tickets").statusCode()).isEqualTo(401);
    }

    @Test
    void anIdleSessionEnds() throws Exception {
        signIn();
        jdbc.sql("UPDATE spring_session SET last_access_time = last_access_time - 9 * 3600000")
                .update();

        assertThat(get("/api/v1/tickets").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionEndsAfterSevenDaysHoweverBusyItIs() throws Exception {
        signIn();
        jdbc.sql("UPDATE spring_session SET creation_time = creation_time - 7 * 24 * 3600000")
                .update();

        assertThat(get("/api/v1/tickets").statusCode()).isEqualTo(401);
        assertThat(jdbc.sql("SELECT count(*) FROM spring_session")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sixDaysOfWorkAreFine() throws Exception {
        signIn();
        jdbc.sql("UPDATE spring_session SET creation_time = creation_time - 6 * 24 * 3600000")
                .update();

        assertThat(get("/api/v1/tickets").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsTheSessionsFromBeforeAndNoOthers() throws Exception {
        signIn();
        var before = cookie("ledgerdesk");
        assertThat(get("/api/v1/tickets").statusCode()).isEqualTo(200);
        identity.givesNewPassword("agent-1");

        signIn();

        assertThat(asBrowserWith(before)).isEqualTo("{\"signedIn\":false}");
        assertThat(get("/api/v1/tickets").statusCode()).isEqualTo(200);
        assertThat(asBrowserWith(cookie("ledgerdesk"))).contains("\"signedIn\":true");
    }

    private String asBrowserWith(String session) throws Exception {
        var fresh = HttpClient.newHttpClient();
        var request =
                to("/api/v1/session").header("Cookie", "ledgerdesk=" + session).build();
        return fresh.send(request, BodyHandlers.ofString()).body();
    }
}
