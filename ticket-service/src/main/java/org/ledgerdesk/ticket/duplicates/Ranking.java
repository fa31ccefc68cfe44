package org.ledgerdesk.ticket.duplicates;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Puts candidates in order: what speaks for each is weighed by a logistic regression that was taught on public bug reports, so
 * that the sum is also how likely it is to be the same issue. Age is not looked at: it would only say that new tickets come
 * with new ones.
 */
final class Ranking {

    /** Reciprocal rank fusion's constant: how much less the second place counts than the first. */
    private static final double K = 10;

    /** From here on two tickets look the same. */
    private static final double SAME = 0.5;

    /**
     * @param score how likely it is the same issue, from 0 to 1
     * @param same whether the two look the same, however many others do
     */
    record Ranked(String original, double score, boolean same, List<Reason> reasons) {}

    private Ranking() {}

    /** The best first, each original once, by the words of whichever of its tickets is nearest. */
    static List<Ranked> of(List<Candidate> candidates) {
        var best = new LinkedHashMap<String, Ranked>();
        candidates.stream()
                .map(one -> new Ranked(one.original(), score(one), alike(one) >= SAME, reasons(one)))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::original))
                .forEach(one -> best.putIfAbsent(one.original(), one));
        return List.copyOf(best.values());
    }

    /**
     * How likely it is the same issue. What an order number or an address in common adds was set by hand: public bug reports,
     * from which the rest was learned, have none.
     */
    static double score(Candidate one) {
        return likely(-9.109
                + 20.985 * reciprocal(one.wordRank())
                + 38.753 * reciprocal(one.meaningRank())
                + 4.202 * one.cosine()
                + 0.849 * one.title()
                - 0.531 * one.wordScore()
                + (one.wordRank() == 1 ? 0.661 : 0)
                + (one.meaningRank() == 1 ? 0.480 : 0)
                + inCommon(one));
    }

    /** Likewise, but without regard to who else is like it: of seven tickets about one thing, the seventh is too. */
    private static double alike(Candidate one) {
        var meaning = one.cosine() > 0 ? one.cosine() : guessed(one);
        return likely(-11.823
                + 14.966 * meaning
                + 9.944 * one.title()
                + 2.842 * one.wordScore()
                - 12.874 * meaning * one.title()
                - 1.810 * meaning * meaning
                + inCommon(one));
    }

    /** Until a ticket is embedded, its subject must do. */
    private static double guessed(Candidate one) {
        return 0.3 + 0.5 * one.title();
    }

    private static double inCommon(Candidate one) {
        return (one.shares(Marks.ORDER_NUMBER) ? 2.0 : 0)
                + (one.shares(Marks.ERROR_CODE) ? 0.5 : 0)
                + (one.shares(Marks.URL) ? 0.3 : 0)
                + (one.shares(Marks.FILE_NAME) ? 0.3 : 0);
    }

    private static double likely(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    private static double reciprocal(int rank) {
        return rank == 0 ? 0 : 1 / (K + rank);
    }

    private static List<Reason> reasons(Candidate one) {
        var reasons = EnumSet.noneOf(Reason.class);
        add(reasons, one.shares(Marks.ORDER_NUMBER), Reason.SAME_ORDER_NUMBER);
        add(reasons, one.shares(Marks.URL), Reason.SAME_URL);
        add(reasons, one.shares(Marks.ERROR_CODE), Reason.SAME_ERROR_CODE);
        add(reasons, one.shares(Marks.FILE_NAME), Reason.SAME_FILE);
        add(reasons, one.title() >= 0.35, Reason.SIMILAR_TITLE);
        add(reasons, one.cosine() >= 0.5, Reason.SIMILAR_MEANING);
        add(reasons, one.wordRank() > 0 && one.wordScore() >= 0.15, Reason.SIMILAR_WORDS);
        add(reasons, one.sameRequester(), Reason.SAME_REQUESTER);
        if (reasons.isEmpty() || reasons.equals(EnumSet.of(Reason.SAME_REQUESTER))) {
            reasons.add(one.wordRank() > 0 ? Reason.SIMILAR_WORDS : Reason.SIMILAR_MEANING);
        }
        return List.copyOf(reasons);
    }

    private static void add(EnumSet<Reason> reasons, boolean holds, Reason reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
