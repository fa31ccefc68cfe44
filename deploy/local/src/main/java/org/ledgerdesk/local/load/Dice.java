package org.ledgerdesk.local.load;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way whenever the same thing is made from the same seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, long number, String what) {
        this.random = new SplittableRandom((seed * 1_000_003 + number) * 31 + what.hashCode());
    }

    /** From 0 to below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(double chance) {
        return random.nextDouble() * 100 < chance;
    }

    <T> T of(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Mostly near the mean, now and then several times as much. */
    double around(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
