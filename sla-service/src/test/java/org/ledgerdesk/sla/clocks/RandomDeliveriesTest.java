package org.ledgerdesk.sla.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.Clocks;
import org.ledgerdesk.sla.domain.Fold;
import org.ledgerdesk.sla.domain.Replay;
import org.ledgerdesk.sla.policies.Admin;
import org.ledgerdesk.sla.policies.Promises;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** However histories are cut into batches, mixed and repeated on their way, the clocks are those of the facts alone. */
@ServiceTest
class RandomDeliveriesTest {

    private static final int TICKETS = 6;
    private static final Instant LAST_YEAR = Instant.parse("2025-11-03T07:30:00Z");
    private static final List<String> TYPES = List.of(
            "PriorityAssessed",
            "ResponseAdded",
            "PriorityDisputed",
            "AwaitingResponseStarted",
            "AwaitingResponseEnded",
            "TicketClosed",
            "TicketReopened",
            "TicketResolved",
            "TicketRecategorised",
            "TicketEscalated",
            "TicketDeescalated",
            "QuoteRequested",
            "QuoteProvided",
            "QuoteExpired",
            "FileAttached");

    private static final List<String> CATEGORIES = List.of("TRAINING", "CONTENT_UPDATE", "QUESTION");

    @Autowired
    private TestTopics topics;

    @Autowired
    private TicketFacts facts;

    @Autowired
    private EventStore events;

    @Autowired
    private Promises promises;

    @LocalServerPort
    private int port;

    private record Sent(String reference, long sequence, String type, JsonNode data) {}

    @Test
    void randomHistoriesInRandomBatchesWithRepeatsGiveTheSameClocks() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var histories = new HashMap<String, List<Sent>>();
        for (int i = 0; i < TICKETS; i++) {
            var reference = "HD-%05d".formatted(90_000 + i);
            histories.put(reference, history(reference, "harbour-linen", LAST_YEAR, random));
        }

        deliver(histories, random);

        histories.forEach((reference, sent) -> await("seed " + seed)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stored(reference)).isEqualTo(expected(reference, sent))));
    }

    /** Edits and facts lie in the days to come, so that time itself brings nothing: what is due is due later. */
    @Test
    void promisesThatChangeBetweenRandomDeliveriesAreThoseOfOneFold() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var organisation = "deliveries-" + seed;
        var now = Instant.now();
        var histories = new HashMap<String, List<Sent>>();
        for (int i = 0; i < TICKETS; i++) {
            var reference = "HD-%05d".formatted(91_000 + i);
            histories.put(reference, history(reference, organisation, now, random));
        }
        edit(organisation, now, random);

        deliver(histories, random);

        histories.forEach((reference, sent) -> await("seed " + seed)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(stored(reference)).isEqualTo(folded(reference, organisation, sent.getLast()))));
    }

    private void edit(String organisation, Instant now, Random random) {
        var admin = new Admin(port);
        var last = now;
        for (int i = 0; i < 6; i++) {
            var from = now.plus(Duration.ofMinutes(1 + random.nextInt(10_000)));
            last = from.isAfter(last) ? from : last;
            if (i == 0 || random.nextBoolean()) {
                admin.save("policies", Admin.POLICY, body -> {
                    body.put("organisation", organisation).put("validFrom", from.toString());
                    ((ObjectNode) body.path("targets")).put("INITIAL_RESPONSE", 1 + random.nextInt(3) + " days");
                });
            } else {
                admin.save("calendars", Admin.CALENDAR, body -> body.put("name", "desk")
                        .put("organisation", organisation)
                        .put("validFrom", from.toString())
                        .put("dayMinutes", 1 + random.nextInt(1440)));
            }
        }
        var back = last.plus(Duration.ofMinutes(random.nextInt(1_000)));
        admin.takeBack("policies", organisation, body -> body.put("validFrom", back.toString()));
    }

    private List<String> folded(String reference, String organisation, Sent last) {
        var known = facts.of(List.of(reference)).getOrDefault(reference, List.of());
        var until = Instant.parse(last.data().path("at").asString());
        assertThat(promises.changes(organisation, Instant.now(), until.plus(Duration.ofDays(30))))
                .isNotEmpty();
        return known.isEmpty()
                ? List.of()
                : Replay.verdicts(Fold.of(
                        reference, known, promises, promises, known.getLast().at()));
    }

    private List<String> stored(String reference) {
        var stored = events.readEvents(reference)
                .asStream()
                .map(message -> (ClockEvent) message.getPayload())
                .toList();
        return Replay.verdicts(Clocks.of(stored));
    }

    private List<String> expected(String reference, List<Sent> sent) {
        var known = facts.of(List.of(reference)).getOrDefault(reference, List.of());
        var relevant = sent.stream().filter(one -> !one.type().equals("FileAttached"));
        assertThat(known).hasSameSizeAs(relevant.toList());
        return Replay.verdicts(Replay.swept(Replay.of(reference, known), Instant.now()));
    }

    /** In order per ticket, tickets mixed; now and then something already sent comes again, or all of it from the start. */
    private void deliver(Map<String, List<Sent>> histories, Random random) {
        var waiting = new HashMap<String, Integer>();
        var references = new ArrayList<>(histories.keySet());
        while (!references.isEmpty()) {
            var reference = references.get(random.nextInt(references.size()));
            var history = histories.get(reference);
            int next = waiting.getOrDefault(reference, 0);
            int from = random.nextInt(4) == 0 ? random.nextInt(next + 1) : next;
            int to = Math.min(history.size(), next + 1 + random.nextInt(3));
            history.subList(from, to).forEach(this::send);
            waiting.put(reference, to);
            if (to == history.size()) {
                references.remove(reference);
            }
        }
    }

    private void send(Sent one) {
        topics.send("ticket.events", one.reference(), one.sequence(), one.type(), one.data());
    }

    private static List<Sent> history(String reference, String organisation, Instant start, Random random) {
        var at = start;
        var history = new ArrayList<Sent>();
        var opened = sent(reference, 1, "TicketOpened", at, random);
        ((ObjectNode) opened.data()).put("organisation", organisation);
        history.add(opened);
        int length = 3 + random.nextInt(12);
        for (int i = 2; i <= length; i++) {
            at = at.plus(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 60 : 2000)));
            history.add(sent(reference, i, TYPES.get(random.nextInt(TYPES.size())), at, random));
        }
        return history;
    }

    private static Sent sent(String reference, long sequence, String type, Instant at, Random random) {
        var data = (ObjectNode) EventContract.example("ticket.events", type, 1);
        data.put("reference", reference).put("at", at.toString());
        if (data.has("receivedAt")) {
            data.put("receivedAt", at.toString());
        }
        if (type.equals("PriorityAssessed")) {
            data.put("priority", "P" + (1 + random.nextInt(4))).put("siteDown", random.nextInt(5) == 0);
        }
        if (type.equals("ResponseAdded")) {
            data.put("authorKind", random.nextBoolean() ? "CLIENT" : "STAFF").put("asksClient", random.nextBoolean());
        }
        if (data.has("category")) {
            data.put("category", CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        }
        return new Sent(reference, sequence, type, data);
    }
}
