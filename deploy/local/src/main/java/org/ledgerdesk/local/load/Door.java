package org.ledgerdesk.local.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ledgerdesk.local.demo.Api;
import org.ledgerdesk.local.stack.CannotStart;

/** Hands tickets to ticket-service's import door; the token it shows there lives for ten minutes, so it is renewed. */
final class Door {

    private static final Duration RENEWED_AFTER = Duration.ofMinutes(5);

    private final String source;
    private final Supplier<Api> token;
    private Api desk;
    private Instant since = Instant.now();

    Door(String source, Supplier<Api> token) {
        this.source = source;
        this.token = token;
        this.desk = token.get();
    }

    /** What became of a batch. */
    record Taken(int fresh, int here) {}

    Taken take(List<Map<String, Object>> tickets) {
        int fresh = 0;
        int here = 0;
        var answer = desk().post("/imports", Map.of("source", source, "tickets", tickets));
        for (var item : answer.path("items")) {
            switch (item.path("outcome").asString()) {
                case "IMPORTED" -> fresh++;
                case "ALREADY_HERE" -> here++;
                default -> throw new CannotStart("The desk refused a ticket: " + item);
            }
        }
        return new Taken(fresh, here);
    }

    private synchronized Api desk() {
        if (since.plus(RENEWED_AFTER).isBefore(Instant.now())) {
            desk = token.get();
            since = Instant.now();
        }
        return desk;
    }
}
