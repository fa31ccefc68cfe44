package org.ledgerdesk.sla.domain;

import java.time.Instant;

/**
 * Another version of a policy or of one of its calendars takes effect, or one is taken back.
 *
 * @param name the cause of what follows from it, such as {@code policy-7}
 */
public record Edit(Instant at, String name) {}
