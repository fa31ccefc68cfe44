package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/tickets/HD-00001", "/sign-in", "/organisations/harbour-linen/people"})
    void everyAddressOfThePortalIsItsOnePage(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>Ledgerdesk</title>");
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void aHashedFileIsKeptForAYear() throws Exception {
        var answer = get("/assets/main-4f3a.js");

        assertThat(answer.body()).isEqualTo("plain()");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/javascript");
    }

    @Test
    void aPackedTwinIsSentToWhoCanReadIt() throws Exception {
        var brotli = send(to("/assets/main-4f3a.js").header("Accept-Encoding", "gzip, br"));
        var gzip = send(to("/assets/main-4f3a.js").header("Accept-Encoding", "gzip"));

        assertThat(brotli.body()).isEqualTo("brotli");
        assertThat(brotli.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(brotli.headers().firstValue("Content-Type")).get().asString().startsWith("text/javascript");
        assertThat(brotli.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(gzip.body()).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/old-1111.js",
                "/missing.png",
                "/robots.txt",
                "/.env",
                "/assets",
                "/assets/",
                "/.git/config"
            })
    void whatLooksLikeAFileAndIsNoneIsNotThere(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingOutsideTheFolderCanBeReached() throws Exception {
        for (var path :
                new String[] {"/../../etc/passwd", "/assets/..%2f..%2fetc/passwd", "/assets/%2e%2e/index.html"}) {
            var answer =
                    RawHttp.send(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("root:");
        }
    }

    @Test
    void thePageCannotBeWrittenTo() throws Exception {
        var answer = send(to("/tickets").POST(text("{}")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(code(answer)).isEqualTo("method-not-allowed");
    }
}
