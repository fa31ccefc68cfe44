package org.ledgerdesk.ticket.domain;

/** What the client says about urgency when opening: an opinion for triage, not an assessment. */
public record Impact(boolean businessCritical, boolean workaround) {}
