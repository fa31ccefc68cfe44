package org.ledgerdesk.local.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its beginning to what is its end now; asked again, goes on from there. */
final class Topic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    Topic(String bootstrapServers, String name) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        "false",
                        "max.poll.records",
                        "2000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    void readOn(Consumer<Fact> taking) {
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
            for (var record : consumer.poll(Duration.ofMillis(500))) {
                if (record.value() != null) {
                    taking.accept(fact(record));
                }
            }
        }
    }

    private static Fact fact(ConsumerRecord<String, byte[]> record) {
        return new Fact(
                String.valueOf(header(record, "ce_subject")),
                Long.parseLong(String.valueOf(header(record, "ce_sequence"))),
                String.valueOf(header(record, "ce_id")),
                String.valueOf(header(record, "ce_type")).replaceAll("^ledgerdesk\\.|\\.v\\d+$", ""),
                header(record, "ce_ledgerhash"),
                record.value());
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
