package org.ledgerdesk.allowance.domain;

import java.time.LocalDate;

/**
 * Work done on a ticket.
 *
 * @param minutes as worked, before rounding
 * @param description sealed
 * @param quoted done under an approved quote, so it does not eat the allowance
 */
public record Work(
        String reference, int minutes, LocalDate workedOn, String description, boolean chargeable, boolean quoted) {

    boolean eatsAllowance() {
        return chargeable && !quoted;
    }

    /** The same fact, whatever its description is sealed with. */
    boolean sameAs(Work other) {
        return reference.equals(other.reference)
                && minutes == other.minutes
                && workedOn.equals(other.workedOn)
                && chargeable == other.chargeable
                && quoted == other.quoted;
    }
}
