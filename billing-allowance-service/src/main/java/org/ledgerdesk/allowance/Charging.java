package org.ledgerdesk.allowance;

import java.time.ZoneId;

/**
 * The preset's charging rules.
 *
 * @param zone the desk's zone; it decides which month work belongs to
 */
public record Charging(ZoneId zone) {}
