package org.ledgerdesk.local.load;

import java.time.Duration;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Hands out the numbers to load and keeps count. */
final class Tally {

    private final int wanted;
    private final Watermark mark;
    private final long begun = System.nanoTime();
    private final int first;
    private final TreeSet<Integer> ahead = new TreeSet<>();
    private int next;
    private int settled;
    private int fresh;
    private int here;

    Tally(int wanted, Watermark mark) {
        this.wanted = wanted;
        this.mark = mark;
        this.first = Math.min(mark.below(), wanted);
        this.next = first;
        this.settled = first;
    }

    synchronized int[] next(int atMost) {
        int from = next;
        next = Math.min(wanted, from + atMost);
        return IntStream.range(from, next).toArray();
    }

    /** Everything below the mark is in; what a faster worker finished beyond it waits for the slower one. */
    synchronized void done(int[] batch, Door.Taken taken) {
        fresh += taken.fresh();
        here += taken.here();
        IntStream.of(batch).forEach(ahead::add);
        while (ahead.remove(settled)) {
            settled++;
        }
        mark.move(settled);
    }

    synchronized String progress() {
        int done = first + fresh + here;
        var left = fresh + here == 0 ? "" : ", about %s left".formatted(time((wanted - done) / rate()));
        return String.format(Locale.ROOT, "  %,d of %,d tickets, %.0f/s%s", done, wanted, rate(), left);
    }

    synchronized String end() {
        var before = first + here == 0 ? "" : String.format(Locale.ROOT, " (%,d were there before)", first + here);
        return String.format(Locale.ROOT, "%,d tickets loaded in %s, %.1f/s%s", fresh, time(seconds()), rate(), before);
    }

    private double rate() {
        return (fresh + here) / seconds();
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String time(double seconds) {
        var time = Duration.ofSeconds((long) seconds);
        return time.toHours() > 0
                ? "%d h %02d min".formatted(time.toHours(), time.toMinutesPart())
                : time.toMinutes() > 0
                        ? "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart())
                        : "%d s".formatted(time.toSeconds());
    }
}
