package org.ledgerdesk.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk's REST API as one caller sees it: what any outside program could do, the demo data does. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String baseUrl;
    private final String below;
    private final String token;

    public Api(String baseUrl, String token) {
        this(baseUrl, "/api/v1", token);
    }

    private Api(String baseUrl, String below, String token) {
        this.baseUrl = baseUrl;
        this.below = below;
        this.token = token;
    }

    /** The caller that an OAuth client's own secret makes. */
    public static Api asClient(String baseUrl, String clientId, String secret) {
        String basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return new Api(
                baseUrl, answer(request, Set.of(200)).path("access_token").asString());
    }

    /** The same caller at another address. */
    public Api at(String otherUrl) {
        return new Api(otherUrl, token);
    }

    /** The same caller at a service itself, past the gateway, where operators ask. */
    public Api inside(String serviceUrl) {
        return new Api(serviceUrl, "", token);
    }

    public JsonNode get(String path) {
        return answer(request(path).GET().build(), Set.of(200));
    }

    public JsonNode post(String path, Object body) {
        return answer(request(path).POST(json(body)).build(), Set.of(200, 201, 202, 204));
    }

    /** As {@link #post}, for a second try too: a repeat gets the first one's answer. */
    public JsonNode postOnce(String key, String path, Object body) {
        return answer(
                request(path).header("Idempotency-Key", key).POST(json(body)).build(), Set.of(200, 201, 202, 204));
    }

    public JsonNode put(String path, Object body) {
        return answer(request(path).PUT(json(body)).build(), Set.of(200, 201, 204));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + below + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static JsonNode answer(HttpRequest request, Set<Integer> expected) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (!expected.contains(response.statusCode())) {
                throw new Refused(
                        response.statusCode(),
                        request.method() + " " + request.uri() + " → " + response.statusCode() + " " + response.body());
            }
            return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The desk said no. */
    public static final class Refused extends RuntimeException {

        public final int status;

        Refused(int status, String what) {
            super(what);
            this.status = status;
        }
    }
}
