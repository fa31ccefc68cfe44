package org.ledgerdesk.local.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.ledgerdesk.local.check.Topics;

/** Publishes every record of the topics again, as it is, at new offsets: what a relay does that lost its position. */
final class Repeat implements Drill {

    private static final int TIMES = 3;

    @Override
    public String name() {
        return "repeat";
    }

    @Override
    public String does() {
        return "delivers every message of every topic " + TIMES + " times more";
    }

    @Override
    public void run(Ground ground, Writers writers) {
        try (var reading = new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", ground.bootstrapServers(), "enable.auto.commit", "false"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                var writing = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", ground.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                var groups = new Groups(ground.bootstrapServers())) {
            for (var topic : Topics.NAMES) {
                repeat(topic, reading, writing, ground);
            }
            long begun = System.nanoTime();
            var listening = ground.names().stream()
                    .flatMap(name -> groups.of(name).stream())
                    .toList();
            ground.awaitSo("every group has read the repeats", () -> listening.stream()
                    .allMatch(group -> groups.lag(group) == 0));
            ground.say("  %d groups have read all of it %.1f s later", listening.size(), Ground.seconds(begun));
        }
    }

    private static void repeat(
            String topic, KafkaConsumer<byte[], byte[]> reading, KafkaProducer<byte[], byte[]> writing, Ground ground) {
        long begun = System.nanoTime();
        var partitions = reading.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        reading.assign(partitions);
        var ends = reading.endOffsets(partitions);
        var newest = new LinkedHashMap<String, ConsumerRecord<byte[], byte[]>>();
        var sent = new AtomicLong();
        Consumer<ConsumerRecord<byte[], byte[]>> send = record -> {
            writing.send(again(record));
            sent.incrementAndGet();
        };
        for (int time = 0; time < TIMES; time++) {
            if (Topics.isCompacted(topic)) {
                // An older one sent last would be what compaction keeps.
                read(reading, ends, record -> newest.put(new String(record.key(), UTF_8), record));
                newest.values().forEach(send);
            } else {
                read(reading, ends, send);
            }
        }
        writing.flush();
        ground.say("  %-28s %,10d records sent in %.1f s", topic, sent.get(), Ground.seconds(begun));
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> reading,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<byte[], byte[]>> taking) {
        reading.seekToBeginning(ends.keySet());
        while (ends.keySet().stream().anyMatch(one -> reading.position(one) < ends.get(one))) {
            for (var record : reading.poll(Duration.ofMillis(500))) {
                if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                    taking.accept(record);
                }
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
    }
}
