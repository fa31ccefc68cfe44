package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A cookie alone changes nothing: another site may have had the browser send it. */
class CsrfTest extends GatewayTest {

    @Test
    void aWriteWithTheCookieNeedsTheCsrfToken() throws Exception {
        signIn();
        ticket.forget();
        var without = send(
                to("/api/v1/tickets").header("Content-Type", "application/json").POST(text("{}")));
        var wrong = send(to("/api/v1/tickets").header("X-XSRF-TOKEN", "guessed").POST(text("{}")));

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(code(without)).isEqualTo("csrf-token-missing");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(ticket.wasAsked()).isFalse();
        assertThat(send(write("/api/v1/tickets").POST(text("{}"))).statusCode()).isEqualTo(200);
    }

    @Test
    void signingInAndOutNeedTheCsrfTokenToo() throws Exception {
        var body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(FakeIdentity.AGENT, FakeIdentity.PASSWORD);
        var forged = send(
                to("/api/v1/session").header("Content-Type", "application/json").POST(text(body)));
        signIn();

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(send(to("/api/v1/session").DELETE()).statusCode()).isEqualTo(403);
    }

    @Test
    void withBothBearerAndCookieTheBearerCounts() throws Exception {
        signIn();
        ticket.forget();

        assertThat(send(asProgram("/api/v1/tickets").POST(text("{}"))).statusCode())
                .isEqualTo(200);
        assertThat(Tokens.subject(ticket.last())).isEqualTo("program-1");
        assertThat(send(to("/api/v1/tickets").header("Authorization", "Bearer nonsense"))
                        .statusCode())
                .isEqualTo(401);
    }
}
