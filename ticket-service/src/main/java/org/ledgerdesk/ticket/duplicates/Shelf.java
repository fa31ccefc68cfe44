package org.ledgerdesk.ticket.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The directions of one scope's tickets, side by side in blocks, so that growing copies nothing and takes only what is needed. */
final class Shelf {

    private static final int BLOCK = 256;

    private final List<long[]> signs = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    void put(String reference, Vector vector) {
        int place = references.size();
        references.add(reference);
        places.put(reference, place);
        if (place / BLOCK == signs.size()) {
            // The first block of a small client holds few.
            signs.add(new long[BLOCK * Vector.SIGN_WORDS]);
            bytes.add(new byte[BLOCK * Vector.SIZE]);
        }
        write(place, vector);
    }

    private void write(int place, Vector vector) {
        vector.signs(signs.get(place / BLOCK), place % BLOCK * Vector.SIGN_WORDS);
        System.arraycopy(vector.bytes(), 0, bytes.get(place / BLOCK), place % BLOCK * Vector.SIZE, Vector.SIZE);
    }

    /** The last one takes the place that becomes free. True when nothing is left. */
    boolean remove(String reference) {
        int place = places.remove(reference);
        int last = references.size() - 1;
        var moved = references.remove(last);
        if (place != last) {
            write(place, at(last));
            references.set(place, moved);
            places.put(moved, place);
        }
        if (last % BLOCK == 0) {
            signs.removeLast();
            bytes.removeLast();
        }
        return last == 0;
    }

    @Nullable Vector of(String reference) {
        var place = places.get(reference);
        return place == null ? null : at(place);
    }

    private Vector at(int place) {
        var one = new byte[Vector.SIZE];
        System.arraycopy(bytes.get(place / BLOCK), place % BLOCK * Vector.SIZE, one, 0, Vector.SIZE);
        return new Vector(one);
    }

    void nearest(Vector to, int lookedAt, List<Match> found) {
        int size = references.size();
        var wanted = new long[Vector.SIGN_WORDS];
        to.signs(wanted, 0);
        var distances = new short[size];
        var counts = new int[Vector.SIZE + 1];
        for (int place = 0; place < size; place++) {
            int distance = distance(wanted, signs.get(place / BLOCK), place % BLOCK * Vector.SIGN_WORDS);
            distances[place] = (short) distance;
            counts[distance]++;
        }
        int furthest = furthest(counts, lookedAt);
        for (int place = 0; place < size; place++) {
            if (distances[place] <= furthest) {
                found.add(new Match(
                        references.get(place),
                        Vector.cosine(to.bytes(), 0, bytes.get(place / BLOCK), place % BLOCK * Vector.SIZE)));
            }
        }
    }

    private static int distance(long[] wanted, long[] signs, int at) {
        int distance = 0;
        for (int word = 0; word < Vector.SIGN_WORDS; word++) {
            distance += Long.bitCount(wanted[word] ^ signs[at + word]);
        }
        return distance;
    }

    private static int furthest(int[] counts, int lookedAt) {
        int seen = 0;
        for (int distance = 0; distance < counts.length; distance++) {
            seen += counts[distance];
            if (seen >= lookedAt) {
                return distance;
            }
        }
        return counts.length;
    }
}
