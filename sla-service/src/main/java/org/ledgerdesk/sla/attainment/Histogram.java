package org.ledgerdesk.sla.attainment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How often each whole number came up: a hash table of plain numbers, for it is asked to count millions. */
final class Histogram {

    private int[] values = new int[16];
    /** Of the value in the same place; 0 where there is none. */
    private long[] times = new long[16];

    private int distinct;
    private long size;

    void add(int value, long more) {
        int place = place(value);
        if (times[place] == 0) {
            if (++distinct > values.length / 2) {
                grow();
                place = place(value);
            }
            values[place] = value;
        }
        times[place] += more;
        size += more;
    }

    void add(Histogram other) {
        for (int i = 0; i < other.values.length; i++) {
            if (other.times[i] > 0) {
                add(other.values[i], other.times[i]);
            }
        }
    }

    /** Where a value is, or would be. */
    private int place(int value) {
        int place = value * 0x9E3779B9 >>> 32 - Integer.numberOfTrailingZeros(values.length);
        while (times[place] > 0 && values[place] != value) {
            place = place + 1 & values.length - 1;
        }
        return place;
    }

    private void grow() {
        var before = values;
        var timesBefore = times;
        values = new int[2 * before.length];
        times = new long[values.length];
        for (int i = 0; i < before.length; i++) {
            if (timesBefore[i] > 0) {
                int place = place(before[i]);
                values[place] = before[i];
                times[place] = timesBefore[i];
            }
        }
    }

    /** For each percentage the smallest number that so many of a hundred do not exceed; null when there is none at all. */
    int @Nullable [] percentiles(int... percentages) {
        if (size == 0) {
            return null;
        }
        var sorted = sorted();
        return Arrays.stream(percentages)
                .map(percentage -> reaching(sorted, Math.ceilDiv(size * percentage, 100L)))
                .toArray();
    }

    /** The places of the values, smallest first. */
    private int[] sorted() {
        var places = new long[distinct];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (times[i] > 0) {
                places[next++] = (long) values[i] << 32 | i;
            }
        }
        Arrays.sort(places);
        return Arrays.stream(places).mapToInt(place -> (int) place).toArray();
    }

    private int reaching(int[] sorted, long rank) {
        long seen = 0;
        for (int place : sorted) {
            seen += times[place];
            if (seen >= rank) {
                return values[place];
            }
        }
        throw new IllegalStateException("The numbers seen are fewer than were counted.");
    }
}
