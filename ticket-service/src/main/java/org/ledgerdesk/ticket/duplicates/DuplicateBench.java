package org.ledgerdesk.ticket.duplicates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * {@code ./ledgerdesk bench-duplicates}: measures the ranking on labelled reports and the speed on made-up tickets, with the code
 * that serves people. A file has one JSON object a line: tracker, id, title, description, duplicateOf, in order of arrival.
 */
final class DuplicateBench {

    private static final int TICKETS = 100_000;

    private DuplicateBench() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 1 && !arguments[0].matches("\\d+")) {
            RankingBench.run(Path.of(arguments[0]));
        } else {
            SpeedBench.run(arguments.length == 0 ? TICKETS : Integer.parseInt(arguments[0]));
        }
    }

    static void say(String text, Object... values) {
        System.out.println(text.formatted(values));
    }

    /** Of times in nanoseconds. */
    static String milliseconds(List<Long> times) {
        var sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? "-"
                : "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d)"
                        .formatted(part(sorted, 0.50), part(sorted, 0.95), part(sorted, 0.99), sorted.length);
    }

    private static double part(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }
}
