package org.ledgerdesk.ticket.preset;

/** Who works on a ticket. */
public record Department(String code, Words label) {}
