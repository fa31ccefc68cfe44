package org.ledgerdesk.chassis.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Reads the event store in order and publishes each event's public form. A batch's position is stored only after Kafka
 * has all of it, so a crash may repeat events but never skips one.
 */
@ProcessingGroup(EventRelay.NAME)
final class EventRelay {

    static final String NAME = "relay";
    private static final String SENT = EventRelay.class.getName();

    private final PublicForm form;
    private final TopicWriter topics;

    EventRelay(PublicForm form, TopicWriter topics) {
        this.form = form;
        this.topics = topics;
    }

    @EventHandler
    void publish(Object payload, DomainEventMessage<?> stored, UnitOfWork<?> batch) {
        var traceparent = (String) stored.getMetaData().get("traceparent");
        sentIn(batch)
                .add(topics.send(form.of(stored), stored.getIdentifier(), stored.getSequenceNumber() + 1, traceparent));
    }

    private List<CompletableFuture<?>> sentIn(UnitOfWork<?> batch) {
        return batch.root().getOrComputeResource(SENT, key -> {
            var sent = new ArrayList<CompletableFuture<?>>();
            batch.root().onPrepareCommit(unit -> topics.await(sent));
            return sent;
        });
    }
}
