package org.ledgerdesk.local.observe;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a running Prometheus answers. */
public final class PrometheusApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    /** A rule as it was last evaluated; {@code error} is empty when that went well. */
    public record Rule(String name, String query, boolean records, boolean evaluated, String error) {}

    public PrometheusApi(String url) {
        this.url = url;
    }

    /**
     * The values that a query gives now, those that are no numbers left out.
     *
     * @throws IllegalStateException when Prometheus does not understand it
     */
    public List<Double> values(String query) {
        return result(query).stream()
                .map(series -> series.path("value").path(1).asString())
                .filter(value -> !value.equals("NaN"))
                .map(value -> Double.valueOf(value.replace("Inf", "Infinity")))
                .toList();
    }

    /** How many series there are. */
    public int series(String selector) {
        return result(selector).size();
    }

    public List<Rule> rules() {
        return get("/api/v1/rules").path("groups").values().stream()
                .flatMap(group -> group.path("rules").values().stream())
                .map(rule -> new Rule(
                        rule.path("name").asString(),
                        rule.path("query").asString(),
                        rule.path("type").asString().equals("recording"),
                        !rule.path("health").asString().equals("unknown"),
                        rule.path("lastError").asString("")))
                .toList();
    }

    private List<JsonNode> result(String query) {
        var answer = get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return List.copyOf(answer.path("result").values());
    }

    private JsonNode get(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            var answer = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!answer.path("status").asString().equals("success")) {
                throw new IllegalStateException(answer.path("error").asString());
            }
            return answer.path("data");
        } catch (IOException e) {
            throw new IllegalStateException("Prometheus at " + url + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
