package org.ledgerdesk.ticket.duplicates;

import static org.ledgerdesk.ticket.duplicates.DuplicateBench.milliseconds;
import static org.ledgerdesk.ticket.duplicates.DuplicateBench.say;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How long a suggestion takes with so many open tickets, all of one client and spread over many. Words are made up, as frequent
 * as words are; directions are random, for comparing takes as long whatever they are.
 */
final class SpeedBench {

    private static final int CLIENTS = 200;
    private static final int VOCABULARY = 30_000;
    private static final int QUESTIONS = 400;
    private static final int WARM_UP = 400;

    private final Random random = new Random(7);

    static void run(int tickets) throws IOException {
        try (var meaning = new Meaning()) {
            new SpeedBench().measure("in one organisation", tickets, 1, meaning);
            new SpeedBench().measure("spread over " + CLIENTS, tickets, CLIENTS, meaning);
        }
    }

    private void measure(String how, int tickets, int clients, Meaning meaning) throws IOException {
        var folder = IndexFolder.fresh();
        try (var index = new DuplicateIndex(folder.open(), Tuning.MEASURED)) {
            var before = used();
            var began = System.nanoTime();
            for (int i = 0; i < tickets; i++) {
                var reference = "HD-%05d".formatted(i);
                index.put(new Indexed(reference, "client-" + i % clients, reference, "", issue(), vector()));
            }
            index.refresh();
            say(
                    "%,d open tickets %s: built in %.1f s, %d MiB of heap, %d MiB on disk",
                    tickets, how, (System.nanoTime() - began) / 1e9, used() - before, onDisk(folder));
            var embeddings = new ArrayList<Long>();
            var queries = new ArrayList<Long>();
            var both = new ArrayList<Long>();
            for (int i = 0; i < QUESTIONS + WARM_UP; i++) {
                var issue = issue();
                var start = System.nanoTime();
                var vector = meaning.of(issue);
                var embedded = System.nanoTime();
                Ranking.of(index.like(issue, vector, "client-" + i % clients, null));
                var end = System.nanoTime();
                if (i >= WARM_UP) {
                    embeddings.add(embedded - start);
                    queries.add(end - embedded);
                    both.add(end - start);
                }
            }
            say("  embedding %s", milliseconds(embeddings));
            say("  search and ranking %s", milliseconds(queries));
            say("  together %s", milliseconds(both));
        } finally {
            folder.delete();
        }
    }

    private Described issue() {
        return Described.of(words(7), words(40 + random.nextInt(60)), List.of(), List.of());
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // The n-th most frequent word is said about 1/n as often as the first.
            var rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
            text.append(Integer.toString(rank * 7919 + 46_656, Character.MAX_RADIX))
                    .append(' ');
        }
        return text.toString();
    }

    private Vector vector() {
        var direction = new float[Vector.SIZE];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return Vector.of(direction);
    }

    private static long used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static long onDisk(IndexFolder folder) throws IOException {
        try (var files = Files.list(folder.path())) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }
}
