package org.ledgerdesk.allowance.domain;

import java.time.YearMonth;

/** How a month stands; {@code allowanceMinutes} is the contract's, without what was rolled over into the month. */
public record Standing(YearMonth month, int allowanceMinutes, int rolledOverMinutes, int usedMinutes) {

    /** How far the allowance has gone, in the words of design 4. */
    public enum State {
        OK,
        WARNING,
        REACHED,
        EXCEEDED
    }

    private static final int WARN_AT_PERCENT = 80;

    public int availableMinutes() {
        return allowanceMinutes + rolledOverMinutes;
    }

    /** Negative when exceeded. */
    public int remainingMinutes() {
        return availableMinutes() - usedMinutes;
    }

    /** Where nothing is promised, nothing can be reached. */
    public State state() {
        if (availableMinutes() == 0) {
            return State.OK;
        }
        if (usedMinutes > availableMinutes()) {
            return State.EXCEEDED;
        }
        if (usedMinutes == availableMinutes()) {
            return State.REACHED;
        }
        return usedMinutes * 100L >= (long) availableMinutes() * WARN_AT_PERCENT ? State.WARNING : State.OK;
    }
}
