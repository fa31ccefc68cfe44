package org.ledgerdesk.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads a record of design 5's form. */
final class Envelope {

    private static final Pattern TYPE = Pattern.compile("ledgerdesk\\.([A-Za-z]+)\\.v([0-9]{1,4})");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Envelope() {}

    /** @throws IllegalArgumentException when the record does not have the form of design 5 */
    static ReceivedEvent open(ConsumerRecord<String, byte[]> record) {
        var type = TYPE.matcher(header(record, "ce_type"));
        if (!type.matches()) {
            throw new IllegalArgumentException("ce_type is not of the form ledgerdesk.<Type>.v<N>.");
        }
        var traceparent = optionalHeader(record, "ce_traceparent");
        return new ReceivedEvent(
                record.topic(),
                header(record, "ce_subject"),
                Long.parseLong(header(record, "ce_sequence")),
                header(record, "ce_id"),
                type.group(1),
                Integer.parseInt(type.group(2)),
                Instant.parse(header(record, "ce_time")),
                traceparent,
                JSON.readTree(record.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var value = optionalHeader(record, name);
        if (value == null) {
            throw new IllegalArgumentException("The header " + name + " is missing.");
        }
        return value;
    }

    private static @Nullable String optionalHeader(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
