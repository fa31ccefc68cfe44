package org.ledgerdesk.ticket.desk;

import java.time.Instant;
import org.ledgerdesk.ticket.domain.Standing;

/** A ticket held for one write: where it stands, and the moment at which all of this write happens. */
public record Hand(Standing ticket, Instant now) {}
