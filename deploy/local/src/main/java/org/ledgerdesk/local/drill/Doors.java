package org.ledgerdesk.local.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.ledgerdesk.local.demo.Api;
import org.ledgerdesk.local.process.Patience;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateways of a desk as a good client uses them: asked in turn, and asked again with the same key until one of them answers.
 */
final class Doors {

    private static final Duration GIVES_UP = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(400);

    private final JsonNode demo;
    private final List<String> urls = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    private Doors(JsonNode demo) {
        this.demo = demo;
        urls.add(demo.path("baseUrl").asString());
    }

    static Doors of(Home home) {
        try {
            return new Doors(JsonMapper.builder().build().readTree(Files.readString(home.demoFile())));
        } catch (IOException e) {
            throw new CannotStart("No desk runs in " + home.folder() + ": ./ledgerdesk up");
        }
    }

    /** The token of the first demo person with that role. */
    String token(String role) {
        return StreamSupport.stream(demo.path("people").spliterator(), false)
                .filter(person -> StreamSupport.stream(person.path("roles").spliterator(), false)
                        .anyMatch(one -> one.asString().equals(role)))
                .map(person -> person.path("apiToken").asString())
                .findFirst()
                .orElseThrow(() -> new CannotStart("This desk has no demo person with the role " + role + "."));
    }

    void open(String url) {
        urls.add(url);
    }

    void close(String url) {
        urls.remove(url);
    }

    int requests() {
        return requests.get();
    }

    /** At the first door, for reading. */
    Api first(String token) {
        return new Api(urls.getFirst(), token);
    }

    JsonNode post(String token, String path, Object body) {
        var key = UUID.randomUUID().toString();
        long end = System.nanoTime() + GIVES_UP.toNanos();
        while (true) {
            requests.incrementAndGet();
            try {
                return new Api(next(), token).postOnce(key, path, body);
            } catch (UncheckedIOException | Api.Refused e) {
                if (!passes(e) || System.nanoTime() > end) {
                    throw e;
                }
                Patience.pause(BETWEEN);
            }
        }
    }

    private String next() {
        var now = List.copyOf(urls);
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    private static boolean passes(RuntimeException failure) {
        return !(failure instanceof Api.Refused no) || no.status >= 500 || no.status == 409 || no.status == 429;
    }
}
