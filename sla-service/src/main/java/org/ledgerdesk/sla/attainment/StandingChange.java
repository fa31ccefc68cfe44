package org.ledgerdesk.sla.attainment;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What an event of a ticket changes in where it stands.
 *
 * @param sequence the ticket's own count of its events
 * @param effect from null at its opening
 */
public record StandingChange(String reference, long sequence, Instant at, UnaryOperator<TicketStanding> effect) {}
