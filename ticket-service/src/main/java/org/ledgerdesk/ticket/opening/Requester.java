package org.ledgerdesk.ticket.opening;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.By;

/** Whose ticket it becomes, and who opens it; without an organisation it is a prospect's. */
record Requester(String id, @Nullable String organisation, By openedBy) {}
