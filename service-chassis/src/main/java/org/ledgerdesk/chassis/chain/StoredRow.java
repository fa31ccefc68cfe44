package org.ledgerdesk.chassis.chain;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A fact exactly as its row holds it. */
record StoredRow(
        String id,
        String aggregate,
        long sequence,
        @Nullable String aggregateType,
        String storedAt,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        byte[] metaData) {

    static StoredRow of(EventMessage<?> event, Serializer serializer) {
        var fact = EventUtils.asDomainEventMessage(event);
        var payload = fact.serializePayload(serializer, byte[].class);
        var type = payload.getType();
        return new StoredRow(
                fact.getIdentifier(),
                fact.getAggregateIdentifier(),
                fact.getSequenceNumber(),
                fact.getType(),
                DateTimeUtils.formatInstant(fact.getTimestamp()),
                type.getName(),
                type.getRevision(),
                payload.getData(),
                fact.serializeMetaData(serializer, byte[].class).getData());
    }
}
