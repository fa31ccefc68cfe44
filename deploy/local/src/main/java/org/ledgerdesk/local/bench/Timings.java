package org.ledgerdesk.local.bench;

import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each of many calls took. */
final class Timings {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long took) {
        nanos.add(took);
    }

    int count() {
        return nanos.size();
    }

    /** In milliseconds; so many of a hundred calls took no longer. */
    double percentile(double percent) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * percent / 100))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %6.1f  p95 %6.1f  p99 %6.1f ms", percentile(50), percentile(95), percentile(99));
    }
}
