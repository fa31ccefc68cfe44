package org.ledgerdesk.chassis.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The other services, over real HTTP: tests say what they answer and see what they were asked. Gives tokens to whoever
 * asks; anything else not scripted is 404.
 */
public final class Neighbours {

    private final HttpServer server;
    private final Map<String, Function<Asked, Answer>> scripted = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A request that arrived. {@code path} includes the query. */
    public record Asked(String method, String path, Map<String, List<String>> headers, String body) {}

    public record Answer(int status, String json) {

        public static Answer ok(String json) {
            return new Answer(200, json);
        }
    }

    public Neighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        forget();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on {@code "GET /internal/people/1"} is answered so; the query counts as part of the path. */
    public void answer(String methodAndPath, String json) {
        answer(methodAndPath, request -> Answer.ok(json));
    }

    public void answer(String methodAndPath, Function<Asked, Answer> answer) {
        scripted.put(methodAndPath, answer);
    }

    public List<Asked> asked(String methodAndPath) {
        return asked.stream()
                .filter(request -> (request.method() + ' ' + request.path()).equals(methodAndPath))
                .toList();
    }

    /** Back to an empty script. */
    public void forget() {
        scripted.clear();
        asked.clear();
        answer("POST /oauth2/token", """
                {"access_token":"test-service-token","token_type":"Bearer","expires_in":600}""");
    }

    void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body);
            asked.add(request);
            var answer = scripted.getOrDefault(
                            request.method() + ' ' + request.path(), unknown -> new Answer(404, "{}"))
                    .apply(request);
            var bytes = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
