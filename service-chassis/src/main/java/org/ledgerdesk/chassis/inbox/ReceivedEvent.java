package org.ledgerdesk.chassis.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact as it arrived.
 *
 * @param sequence counts up by one per subject, from 1
 * @param id the event's own id, the same however often it is delivered
 * @param type the plain type, such as {@code TicketOpened}
 * @param time business time of the fact
 */
public record ReceivedEvent(
        String topic,
        String subject,
        long sequence,
        String id,
        String type,
        int version,
        Instant time,
        @Nullable String traceparent,
        JsonNode data) {

    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Whether it happened at another desk and was brought here: it mails nobody, and no promise begins with it. */
    public boolean isImported() {
        return data.path("imported").asBoolean(false);
    }

    /** The data as the receiver's own small record; what it does not name is passed over. */
    public <T> T as(Class<T> shape) {
        return TOLERANT.treeToValue(data, shape);
    }
}
