package org.ledgerdesk.chassis.relay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts to their topics as CloudEvents 1.0 in the Kafka binary binding. */
final class TopicWriter {

    private static final long LONGEST_WAIT_S = 25;

    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;
    private final String source;

    TopicWriter(KafkaTemplate<String, byte[]> kafka, JsonMapper json, String service) {
        this.kafka = kafka;
        this.json = json;
        this.source = "/ledgerdesk/" + service;
    }

    /**
     * Hands the fact to the producer; it is on the topic once {@link #await} has returned.
     *
     * @param hash the stored fact's place in its aggregate's chain; null for facts without an aggregate
     */
    CompletableFuture<?> send(
            PublicEvent event, String id, long sequence, @Nullable String traceparent, @Nullable String hash) {
        var record = record(event, id, sequence, traceparent);
        if (hash != null) {
            header(record, "ce_ledgerhash", hash);
        }
        return kafka.send(record);
    }

    /**
     * Waits until every one of them is on its topic.
     *
     * @throws IllegalStateException when one is not: the caller must send the whole batch again
     */
    void await(List<CompletableFuture<?>> sent) {
        kafka.flush();
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(LONGEST_WAIT_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take a batch of events; it will be sent again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while publishing; the batch will be sent again.", e);
        }
    }

    private ProducerRecord<String, byte[]> record(
            PublicEvent event, String id, long sequence, @Nullable String traceparent) {
        var record = new ProducerRecord<>(event.topic(), event.subject(), json.writeValueAsBytes(event.data()));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id);
        header(record, "ce_source", source);
        header(record, "ce_type", "ledgerdesk.%s.v%d".formatted(event.type(), event.version()));
        header(record, "ce_time", event.time().toString());
        header(record, "ce_subject", event.subject());
        header(
                record,
                "ce_dataschema",
                "/docs/events/%s/%s.v%d.schema.json".formatted(event.topic(), event.type(), event.version()));
        header(record, "ce_sequence", Long.toString(sequence));
        header(record, "ce_traceparent", traceparent == null ? Trace.current() : traceparent);
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
