package org.ledgerdesk.allowance.domain;

import java.time.YearMonth;

/**
 * What an organisation is promised.
 *
 * @param from the first month it holds for
 * @param roundingStep minutes each chargeable entry is rounded up to
 * @param rolloverMinutes how much of an unused allowance may go into the next month; 0 for none
 */
public record Contract(int minutesPerMonth, YearMonth from, int roundingStep, int rolloverMinutes, OverUse overUse) {

    /** The minutes charged for so many worked, rounded up to the step. */
    int round(int minutes) {
        return Math.ceilDiv(minutes, roundingStep) * roundingStep;
    }
}
