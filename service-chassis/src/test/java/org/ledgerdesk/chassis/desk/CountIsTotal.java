package org.ledgerdesk.chassis.desk;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event gets its second version: the class and its stored type's revision say the new form, an upcaster makes it of the
 * old one, and the old form stays pinned as {@code stored/Counted.v1.json}. What is stored is never rewritten.
 */
final class CountIsTotal extends SingleEventUpcaster {

    private static final SimpleSerializedType FIRST = new SimpleSerializedType("Counted", "1");
    private static final SimpleSerializedType SECOND = new SimpleSerializedType("Counted", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FIRST);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(SECOND, JsonNode.class, payload -> {
            var counted = (ObjectNode) payload;
            counted.set("total", counted.remove("count"));
            return counted;
        });
    }
}
