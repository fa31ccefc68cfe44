package org.ledgerdesk.ticket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the running service as somebody, and hands back refusals like any other answer. */
@TestComponent
@Lazy
public class TestHttp {

    private final RestClient http;
    private final String base;

    TestHttp(Environment environment) {
        this.base = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        this.http = RestClient.builder()
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    /** An answer with its body as JSON; null where there is none. */
    public record Answer(
            int status, HttpHeaders headers, @Nullable JsonNode body) {

        public String code() {
            return body == null ? "" : body.path("code").asString("");
        }
    }

    /** @param path with its query, already encoded */
    public Answer get(Caller caller, String path) {
        return answer(http.get()
                .uri(URI.create(base + path))
                .header("Authorization", TestTokens.bearer(caller))
                .retrieve()
                .toEntity(byte[].class));
    }

    public Answer post(Caller caller, String path, @Nullable Object body, String... headers) {
        return send(HttpMethod.POST, caller, path, body, headers);
    }

    /** Sends exactly this JSON. */
    public Answer postRaw(Caller caller, String path, String json) {
        return post(caller, path, json, "Content-Type", "application/json");
    }

    public Answer put(Caller caller, String path, @Nullable Object body, String... headers) {
        return send(HttpMethod.PUT, caller, path, body, headers);
    }

    public Answer delete(Caller caller, String path, String... headers) {
        return send(HttpMethod.DELETE, caller, path, null, headers);
    }

    /** @param caller null for somebody without a token */
    public Answer send(
            HttpMethod method, @Nullable Caller caller, String path, @Nullable Object body, String... headers) {
        var request = http.method(method).uri(URI.create(base + path));
        if (caller != null) {
            request.header("Authorization", TestTokens.bearer(caller));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return answer((body == null ? request : request.body(body)).retrieve().toEntity(byte[].class));
    }

    /** Brings a file, as the portal does before it sends what names it. */
    public Answer upload(@Nullable Caller uploader, String name, byte[] content, String... headers) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        var all = Stream.concat(Stream.of("Content-Type", "multipart/form-data"), Stream.of(headers));
        return send(HttpMethod.POST, uploader, "/api/v1/attachments", parts, all.toArray(String[]::new));
    }

    /** @return the id by which a ticket or response names the file */
    public String uploaded(Caller uploader, String name, String content) {
        var answer = upload(uploader, name, content.getBytes(StandardCharsets.UTF_8));
        if (answer.body() == null || answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return answer.body().path("id").asString();
    }

    public ResponseEntity<byte[]> bytes(Caller caller, String path) {
        return http.get()
                .uri(URI.create(base + path))
                .header("Authorization", TestTokens.bearer(caller))
                .retrieve()
                .toEntity(byte[].class);
    }

    private static Answer answer(ResponseEntity<byte[]> entity) {
        var body = entity.getBody();
        return new Answer(
                entity.getStatusCode().value(),
                entity.getHeaders(),
                body == null || body.length == 0 ? null : JsonMapper.shared().readTree(body));
    }
}
