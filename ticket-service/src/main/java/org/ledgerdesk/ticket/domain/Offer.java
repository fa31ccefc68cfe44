package org.ledgerdesk.ticket.domain;

import java.time.LocalDate;

/**
 * What a quote says.
 *
 * @param amount a decimal with exactly the digits of its currency, kept as it is read
 * @param workingDays how long it takes once approved
 * @param validUntil the last day, in the desk's zone, on which it can be approved
 */
public record Offer(String amount, String currency, int minutes, int workingDays, LocalDate validUntil) {}
