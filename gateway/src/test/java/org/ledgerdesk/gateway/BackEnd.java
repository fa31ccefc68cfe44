package org.ledgerdesk.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A tiny real service: it notes what arrives and answers with its own name, or as a test tells it to. */
class BackEnd {

    private final HttpServer server;
    private final String name;
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();

    /** What a service got: header names are lower case. */
    record Seen(String method, String path, Map<String, List<String>> headers, byte[] body) {

        @Nullable String header(String lowerCaseName) {
            var values = headers.get(lowerCaseName);
            return values == null ? null : String.join(",", values);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** One path's own way to answer. */
    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    BackEnd(String name) {
        this.name = name;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void on(String path, Handler handler) {
        handlers.put(path, handler);
    }

    /** What was seen and what a test taught; the next test starts with a service that knows nothing. */
    void forget() {
        seen.clear();
        handlers.clear();
    }

    Seen last() throws InterruptedException {
        var request = seen.poll(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError(name + " was not asked");
        }
        return request;
    }

    boolean wasAsked() {
        return !seen.isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var handler = handlers.get(exchange.getRequestURI().getPath());
            if (handler != null) {
                handler.handle(exchange);
                return;
            }
            note(exchange, exchange.getRequestBody().readAllBytes());
            json(exchange, 200, "{\"service\":\"%s\"}".formatted(name));
        }
    }

    void note(HttpExchange exchange, byte[] body) {
        var headers = new TreeMap<String, List<String>>();
        exchange.getRequestHeaders()
                .forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), List.copyOf(values)));
        seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
    }

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
