package org.ledgerdesk.chassis.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts facts on topics as another service would, and reads all that is there. To connect for each fact takes longer than to send it. */
public final class TestTopics implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    /** A record as a stranger's consumer sees it. */
    public record Received(String key, Map<String, String> headers, JsonNode data) {

        /** The plain type, without prefix and version. */
        public String type() {
            return headers.get("ce_type").replaceAll("ledgerdesk\\.(\\w+)\\.v\\d+", "$1");
        }

        public long sequence() {
            return Long.parseLong(headers.get("ce_sequence"));
        }
    }

    TestTopics(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false", "fetch.max.wait.ms", "20"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Sends a version 1 fact, timed by its {@code at}, with an id that depends on subject and sequence only. */
    public void send(String topic, String subject, long sequence, String type, JsonNode data) {
        var id = UUID.nameUUIDFromBytes((topic + subject + sequence).getBytes(StandardCharsets.UTF_8));
        var at = data.path("at").isString()
                ? data.path("at").stringValue()
                : Instant.now().toString();
        sendRaw(
                topic,
                subject,
                data.toString().getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/ledgerdesk/test",
                        "ce_type",
                        "ledgerdesk." + type + ".v1",
                        "ce_time",
                        at,
                        "ce_subject",
                        subject,
                        "ce_sequence",
                        Long.toString(sequence),
                        "content-type",
                        "application/json"));
    }

    /** Sends exactly these bytes and headers. */
    public void sendRaw(String topic, String key, byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
        producer.flush();
    }

    /** Everything on the topic by now, in order per key. */
    public synchronized List<Received> received(String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var received = new ArrayList<Received>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> received.add(read(record)));
        }
        return received;
    }

    /** Everything of one subject by now, in order. */
    public List<Received> received(String topic, String subject) {
        return received(topic).stream().filter(one -> subject.equals(one.key())).toList();
    }

    @Override
    public synchronized void close() {
        producer.close(Duration.ZERO);
        consumer.close();
    }

    private static Received read(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Received(record.key(), headers, JsonMapper.shared().readTree(record.value()));
    }
}
