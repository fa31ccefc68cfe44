package org.ledgerdesk.ticket.preset;

import org.ledgerdesk.chassis.preset.Words;

/** Who works on a ticket. */
public record Department(String code, Words label) {}
