package org.ledgerdesk.identity.domain;

import java.time.Instant;

/** From when, and until when, somebody is not at work; others need not know why. */
public record Away(Instant from, Instant to) {}
