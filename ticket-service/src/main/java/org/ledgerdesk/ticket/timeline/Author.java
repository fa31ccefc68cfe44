package org.ledgerdesk.ticket.timeline;

import org.ledgerdesk.ticket.domain.AuthorKind;

/** Who said or did something, as readers see it; programs speak for the desk. */
record Author(String name, AuthorKind kind) {}
