package org.ledgerdesk.sla.attainment;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often each whole number came up. */
final class Histogram {

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long size;

    void add(int value, long times) {
        counts.merge(value, times, Long::sum);
        size += times;
    }

    void add(Histogram other) {
        other.counts.forEach(this::add);
    }

    /** The smallest number that so many of a hundred do not exceed; null when there is none at all. */
    @Nullable Integer percentile(int percent) {
        long rank = Math.ceilDiv(size * percent, 100L);
        long seen = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return entry.getKey();
            }
        }
        return null;
    }
}
