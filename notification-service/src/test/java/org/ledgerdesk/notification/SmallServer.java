package org.ledgerdesk.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** A neighbour over real HTTP: gives out tokens, wants them, answers each Idempotency-Key once, and can be away. */
final class SmallServer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Function<Asked, Answer> answers;
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();
    private volatile boolean away;

    /** @param query as it stood in the address, not decoded */
    record Asked(String method, String path, String query, String body) {}

    record Answer(int status, Object body) {}

    SmallServer(Function<Asked, Answer> answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void away(boolean away) {
        this.away = away;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var answer = once(exchange, new String(body, StandardCharsets.UTF_8));
            var bytes = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer once(HttpExchange exchange, String body) {
        if (away && !exchange.getRequestURI().getPath().equals("/oauth2/token")) {
            return new Answer(503, Map.of("code", "away"));
        }
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        return key == null ? answer(exchange, body) : answered.computeIfAbsent(key, first -> answer(exchange, body));
    }

    private Answer answer(HttpExchange exchange, String body) {
        var address = exchange.getRequestURI();
        if (address.getPath().equals("/oauth2/token")) {
            return new Answer(200, Map.of("access_token", "a-token", "token_type", "Bearer", "expires_in", 600));
        }
        if (!"Bearer a-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, Map.of());
        }
        return answers.apply(new Asked(exchange.getRequestMethod(), address.getPath(), address.getRawQuery(), body));
    }
}
