package org.ledgerdesk.ticket.directory;

import java.time.Instant;

/** From when, and until when, somebody is not at work. */
public record Away(Instant from, Instant to) {}
