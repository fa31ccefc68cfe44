package org.ledgerdesk.ticket.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.Standing;

/**
 * A ticket held for one write, and the moment at which all of this write happens. What is wished of a merged ticket happens to its
 * original; whether the caller may wish it is judged by the one they addressed.
 *
 * @param ticket where the ticket that changes stands
 * @param addressed where the one the caller named stands; the same unless that is merged
 */
public record Hand(Standing ticket, Standing addressed, Instant now) {

    /** The ticket that changes. */
    public String reference() {
        return ticket.reference();
    }

    /**
     * The ticket whose keys seal what is said: the one it is said to. So it is erased with the ticket on which it is shown, after
     * an undoing as well.
     */
    public String scope() {
        return addressed.reference();
    }

    /** The merged ticket the caller wrote to; null when it is the ticket that changes. */
    public @Nullable String addressedTo() {
        return addressed.reference().equals(ticket.reference()) ? null : addressed.reference();
    }
}
