package org.ledgerdesk.local.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Against a small server that answers as Prometheus does. */
class ObservedTest {

    private final Map<String, String> samples = new HashMap<>();
    private String rules = "";
    private HttpServer server;

    @BeforeEach
    void prometheus() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/query", exchange -> {
            var query = URLDecoder.decode(
                    exchange.getRequestURI().getRawQuery().substring("query=".length()), StandardCharsets.UTF_8);
            var value = samples.get(query);
            answer(
                    exchange,
                    "wrong(".equals(query)
                            ? "{\"status\":\"error\",\"error\":\"parse error\"}"
                            : "{\"status\":\"success\",\"data\":{\"result\":[%s]}}"
                                    .formatted(value == null ? "" : "{\"value\":[1,\"" + value + "\"]}"));
        });
        server.createContext(
                "/api/v1/rules",
                exchange -> answer(
                        exchange, "{\"status\":\"success\",\"data\":{\"groups\":[{\"rules\":[" + rules + "]}]}}"));
        server.start();
        samples.put("up{job=\"ledgerdesk\"} == 1", "1");
        samples.put("count_over_time(up{job=\"ledgerdesk\"}[1h]) >= 3", "3");
    }

    @AfterEach
    void gone() {
        server.stop(0);
    }

    @Test
    void whatShowsSomethingIsFineAlsoWhenItIsNothingButZero() {
        samples.put("sum(rate(good[1h]))", "0");

        assertThat(wanting("sum(rate(good[$__rate_interval]))")).isEmpty();
    }

    @Test
    void aPanelWithoutASeriesOrWithoutANumberOrWithoutSenseIsFound() {
        samples.put("unknown", "NaN");

        assertThat(wanting("gone", "unknown", "wrong("))
                .containsExactly(
                        "Desk: One: shows nothing: gone",
                        "Desk: One: shows nothing: unknown",
                        "Desk: One: parse error: wrong(");
    }

    @Test
    void aRuleThatFailsOrRecordsNothingOrWatchesWhatNobodyTellsIsFound() {
        samples.put("a:recorded:one", "1");
        samples.put("ledgerdesk_told", "1");
        rules = rule("a:recorded:one", "recording", "x", "")
                + "," + rule("a:recorded:nothing", "recording", "x", "")
                + "," + rule("Broken", "alerting", "ledgerdesk_told", "many-to-many")
                + ","
                + rule(
                        "Blind",
                        "alerting",
                        "ledgerdesk_told > 1 and ledgerdesk_renamed > a:ledgerdesk_recorded:one",
                        "");

        assertThat(wanting())
                .containsExactly(
                        "rule a:recorded:nothing: shows nothing",
                        "rule Broken: many-to-many",
                        "alert Blind: nobody tells ledgerdesk_renamed");
    }

    @Test
    void itIsReadyOnceEachProcessWasSeenAndEachRuleHadItsTurn() {
        rules = rule("a:recorded:one", "recording", "x", "");
        assertThat(observed().ready()).isTrue();
        rules = rules.replace("\"ok\"", "\"unknown\"");
        assertThat(observed().ready()).isFalse();
    }

    @Test
    void aProcessThatIsNotSeenIsFound() {
        samples.remove("up{job=\"ledgerdesk\"} == 1");

        assertThat(wanting()).containsExactly("not every process is seen");
    }

    private List<String> wanting(String... queries) {
        return observed(queries).wanting();
    }

    private Observed observed(String... queries) {
        var targets =
                List.of(queries).stream().map(query -> Map.of("expr", query)).toList();
        var panel = new Panel("Desk", "One", JsonMapper.shared().valueToTree(Map.of("targets", targets)));
        var api = new PrometheusApi("http://127.0.0.1:" + server.getAddress().getPort());
        return new Observed(api, List.of(panel), 1, line -> {});
    }

    private static String rule(String name, String type, String query, String error) {
        return "{\"name\":\"%s\",\"type\":\"%s\",\"query\":\"%s\",\"health\":\"ok\",\"lastError\":\"%s\"}"
                .formatted(name, type, query, error);
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
