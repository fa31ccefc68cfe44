package org.ledgerdesk.local.check;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running services, on their own ports, place by place: all of it in one answer would take too long. */
public final class LiveServices implements Services {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> urls;
    private final Supplier<String> token;

    /** @param urls each service's address, by the name that findings call it */
    public LiveServices(Map<String, String> urls, Supplier<String> token) {
        this.urls = urls;
        this.token = token;
    }

    /** A program's token, from its own id and secret. */
    public static String token(String baseUrl, String client, String secret) {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(baseUrl + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return answer(HttpClient.newHttpClient(), request).path("access_token").asString();
    }

    @Override
    public List<Supplier<Finding>> looks() {
        var looks = new ArrayList<Supplier<Finding>>();
        urls.forEach((service, url) -> {
            for (var name : get(url + "/internal/invariants").path("items").values()) {
                looks.add(() -> finding(service, url, name.asString()));
            }
        });
        return looks;
    }

    private Finding finding(String service, String url, String name) {
        var breaches = new ArrayList<String>();
        long counted = 0;
        JsonNode look = null;
        while (look == null || look.path("next").isString()) {
            var place = look == null ? "" : look.path("next").asString();
            look = get(url + "/internal/invariants/" + name + "?after="
                    + URLEncoder.encode(place, StandardCharsets.UTF_8));
            counted += look.path("counted").asLong();
            look.path("breaches").values().forEach(breach -> breaches.add(breach.asString()));
        }
        return new Finding("%s: %s = fold of its facts".formatted(service, name), counted, breaches);
    }

    private JsonNode get(String url) {
        return answer(
                http,
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", "Bearer " + token.get())
                        .build());
    }

    private static JsonNode answer(HttpClient http, HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri() + " answers " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
