package org.ledgerdesk.local.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.ledgerdesk.local.process.Patience;

/** People at work while there is trouble: each opens a ticket, has it answered and work logged on it, and begins again. */
final class Writers implements AutoCloseable {

    private static final int MANY = 4;
    private static final Duration PAUSE = Duration.ofMillis(200);

    final Doors doors;
    final Acknowledged acknowledged;
    private final String client;
    private final String staff;
    private final String category;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean ending;

    private Writers(Doors doors, Acknowledged acknowledged) {
        this.doors = doors;
        this.acknowledged = acknowledged;
        this.client = doors.token("MEMBER");
        this.staff = doors.token("LEAD");
        this.category = category();
    }

    static Writers start(Doors doors, Acknowledged acknowledged) {
        var writers = new Writers(doors, acknowledged);
        for (int number = 1; number <= MANY; number++) {
            var who = number;
            writers.also(() -> writers.write(who));
        }
        return writers;
    }

    /** Somebody else who writes meanwhile. */
    void also(Runnable writing) {
        running.add(threads.submit(writing));
    }

    /** Returns once that many more writes were acknowledged; fails when that takes too long. */
    void awaitMore(Ground ground, int writes) {
        var before = acknowledged.writes();
        ground.awaitSo(
                writes + " more writes are acknowledged",
                () -> acknowledged.writes() >= before + writes
                        || running.stream().anyMatch(Future::isDone));
        failIfOneFailed();
    }

    String openTicket(String subject) {
        var reference = doors.post(
                        client,
                        "/tickets",
                        Map.of("category", category, "subject", subject, "description", "Is anything lost?"))
                .path("reference")
                .asString();
        acknowledged.opened.put(subject, reference);
        return reference;
    }

    void answer(String reference, String words) {
        doors.post(staff, "/tickets/" + reference + "/responses", Map.of("body", words, "visibility", "PUBLIC"));
        acknowledged.answered.put(words, reference);
    }

    private void work(String reference, String words) {
        doors.post(
                staff,
                "/tickets/" + reference + "/work",
                Map.of("id", UUID.randomUUID().toString(), "minutes", 15, "description", words, "chargeable", false));
        acknowledged.worked.put(words, reference);
    }

    private void write(int who) {
        for (int round = 1; !ending; round++) {
            var name = "%s %d-%d".formatted(acknowledged.mark, who, round);
            var reference = openTicket(name);
            answer(reference, "Answer to " + name);
            work(reference, "Work on " + name);
            Patience.pause(PAUSE);
        }
    }

    private String category() {
        return StreamSupport.stream(
                        doors.first(client).get("/categories").path("items").spliterator(), false)
                .filter(one -> !one.path("siteDown").asBoolean())
                .map(one -> one.path("code").asString())
                .findFirst()
                .orElseThrow();
    }

    /** Lets everybody finish what they began. */
    void end() {
        ending = true;
        running.forEach(Ground::outcome);
    }

    private void failIfOneFailed() {
        running.stream().filter(Future::isDone).forEach(Ground::outcome);
    }

    @Override
    public void close() {
        ending = true;
        threads.shutdownNow();
    }
}
