package org.ledgerdesk.chassis.relay;

import org.axonframework.eventhandling.DomainEventMessage;

/** How an event-sourced service tells the world of a stored event; each has exactly one public form. */
@FunctionalInterface
public interface PublicForm {

    PublicEvent of(DomainEventMessage<?> stored);
}
