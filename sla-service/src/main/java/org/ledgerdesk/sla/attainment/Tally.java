package org.ledgerdesk.sla.attainment;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Clock;

/** Counts outcomes of clocks up to their figures. */
public final class Tally {

    private static final int NEVER = -1;

    private long met;
    private long breached;
    private long cancelled;
    private final Histogram elapsedMinutes = new Histogram();
    private final Histogram targetPercent = new Histogram();

    /**
     * @param state of clocks that are decided
     * @param elapsed what they took in minutes; null when what was promised was never done
     * @param percent the same of their target
     */
    public void add(Clock.State state, @Nullable Integer elapsed, @Nullable Integer percent, long times) {
        add(state, elapsed == null ? NEVER : elapsed, percent == null ? NEVER : percent, times);
    }

    /** The same with {@code -1} for what was never done. */
    void add(Clock.State state, int elapsed, int percent, long times) {
        switch (state) {
            case MET -> met += times;
            case BREACHED -> breached += times;
            case CANCELLED -> cancelled += times;
            case RUNNING, PAUSED -> throw new IllegalArgumentException("A clock that is " + state + " has no outcome.");
        }
        if (elapsed != NEVER && percent != NEVER) {
            elapsedMinutes.add(elapsed, times);
            targetPercent.add(percent, times);
        }
    }

    public static Tally sum(Collection<Tally> tallies) {
        var sum = new Tally();
        tallies.forEach(sum::add);
        return sum;
    }

    private void add(Tally other) {
        met += other.met;
        breached += other.breached;
        cancelled += other.cancelled;
        elapsedMinutes.add(other.elapsedMinutes);
        targetPercent.add(other.targetPercent);
    }

    public Figures figures() {
        long judged = met + breached;
        return new Figures(
                met,
                breached,
                cancelled,
                judged == 0 ? null : (double) met / judged,
                Percentiles.of(elapsedMinutes, 1),
                Percentiles.of(targetPercent, 100));
    }

    /**
     * @param attainment how many of those kept or broken were kept; null when there is none
     * @param elapsedMinutes what those took that were done in the end, also too late; null when there is none
     * @param targetShare the same as a share of the target, above 1 when it was missed
     */
    public record Figures(
            long met,
            long breached,
            long cancelled,
            @Nullable Double attainment,
            @Nullable Percentiles elapsedMinutes,
            @Nullable Percentiles targetShare) {}

    /** What half, nine of ten and nineteen of twenty do not exceed. */
    public record Percentiles(double p50, double p90, double p95) {

        static @Nullable Percentiles of(Histogram histogram, int unit) {
            var of = histogram.percentiles(50, 90, 95);
            return of == null
                    ? null
                    : new Percentiles((double) of[0] / unit, (double) of[1] / unit, (double) of[2] / unit);
        }
    }
}
