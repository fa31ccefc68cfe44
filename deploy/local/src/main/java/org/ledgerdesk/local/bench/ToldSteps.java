package org.ledgerdesk.local.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What {@code sla.events} says from some moment on: which step of which ticket how often, and how late it was there. */
final class ToldSteps implements AutoCloseable {

    private static final String TOPIC = "sla.events";

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    ToldSteps(String broker) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "enable.auto.commit", "false", "max.poll.records", "5000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** How many records there are by now. */
    long records() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** From now on. */
    void listen() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Warnings and breaches told since {@link #listen}; those told once take part in the timings. */
    Fired heard() {
        var times = new HashMap<String, Integer>();
        var lateness = new Timings();
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
            for (var record : consumer.poll(Duration.ofMillis(500))) {
                var type = header(record, "ce_type");
                if (type.contains("ClockWarned") || type.contains("ClockBreached")) {
                    times.merge(record.key() + type, 1, Integer::sum);
                    var at = Instant.parse(header(record, "ce_time"));
                    lateness.add(Duration.between(at, Instant.ofEpochMilli(record.timestamp()))
                            .toNanos());
                }
            }
        }
        return new Fired(times.values().stream().mapToLong(Integer::longValue).sum(), times.size(), lateness);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
