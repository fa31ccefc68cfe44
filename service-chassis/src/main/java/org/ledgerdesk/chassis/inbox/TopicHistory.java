package org.ledgerdesk.chassis.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads a topic from its beginning, beside the listeners and without touching where they are: for tables that are written anew
 * from what was told.
 */
public final class TopicHistory {

    private static final Logger log = LoggerFactory.getLogger(TopicHistory.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ConsumerFactory<String, byte[]> consumers;
    private final InboxRecords records;

    TopicHistory(ConsumerFactory<String, byte[]> consumers, InboxRecords records) {
        this.consumers = consumers;
        this.records = records;
    }

    /** Those that share the topic's subjects among them. */
    public List<TopicPartition> partitions(String topic) {
        try (var consumer = consumers.createConsumer()) {
            return consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
        }
    }

    /** Hands over what lies on it by now: each subject's events in order, but some perhaps more than once. */
    public void read(TopicPartition partition, Consumer<ReceivedEvent> reader) {
        try (var consumer = consumers.createConsumer()) {
            var only = List.of(partition);
            consumer.assign(only);
            consumer.seekToBeginning(only);
            long end = consumer.endOffsets(only).get(partition);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(PATIENCE)) {
                    open(record).ifPresent(reader);
                }
            }
        }
    }

    /** Nothing of a tombstone, nor of what the inbox has set aside because nobody can read it. */
    private static Optional<ReceivedEvent> open(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Envelope.open(record));
        } catch (RuntimeException unreadable) {
            log.warn("{} offset {} is unreadable: {}", record.topic(), record.offset(), unreadable.toString());
            return Optional.empty();
        }
    }

    /** The last event of each of these subjects that a listener has taken; none of those it has taken nothing of. */
    public Map<String, Long> taken(String listener, String topic, Collection<String> subjects) {
        return records.seen(listener, topic, subjects);
    }
}
