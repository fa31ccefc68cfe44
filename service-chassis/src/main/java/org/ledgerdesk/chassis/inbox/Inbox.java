package org.ledgerdesk.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.chassis.relay.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one {@link InboxListener}. Each partition's batch is one transaction: effect and last sequence per subject
 * together, so a repeat changes nothing and an offset reset has no effect. Kafka's offsets are only a place to go on
 * from; they are committed after the database.
 */
final class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final InboxListener listener;
    private final InboxRecords records;
    private final OneTransaction transaction;
    private final MeterRegistry meters;

    Inbox(InboxListener listener, InboxRecords records, OneTransaction transaction, MeterRegistry meters) {
        this.listener = listener;
        this.records = records;
        this.transaction = transaction;
        this.meters = meters;
    }

    /** One poll's records; those of one partition are in order. */
    void receive(List<ConsumerRecord<String, byte[]>> polled) {
        polled.stream()
                .collect(Collectors.groupingBy(
                        record -> new TopicPartition(record.topic(), record.partition()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach(this::receive);
    }

    private void receive(TopicPartition partition, List<ConsumerRecord<String, byte[]>> batch) {
        var events = batch.stream()
                .flatMap(record -> read(partition, record).stream())
                .toList();
        try {
            taken(partition, events);
        } catch (RuntimeException failure) {
            if (Passing.is(failure)) {
                throw failure;
            }
            log.warn(
                    "{}: a batch of {} failed and is taken event by event: {}",
                    listener.name(),
                    partition,
                    failure.toString());
            events.forEach(event -> takeOrPark(partition, event));
        }
    }

    private List<ReceivedEvent> read(TopicPartition partition, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return List.of(); // a compacted topic's tombstone tells that a key is gone, nothing more
        }
        try {
            return List.of(Envelope.open(record));
        } catch (RuntimeException unreadable) {
            log.error(
                    "{}: {} offset {} is unreadable and set aside",
                    listener.name(),
                    partition,
                    record.offset(),
                    unreadable);
            transaction.run(() -> records.parkUnreadable(
                    listener.name(), partition, record.offset(), record.value(), unreadable.toString()));
            return List.of();
        }
    }

    private void takeOrPark(TopicPartition partition, ReceivedEvent event) {
        try {
            taken(partition, List.of(event));
        } catch (RuntimeException failure) {
            if (Passing.is(failure)) {
                throw failure;
            }
            log.error(
                    "{}: {} {} of {} is parked",
                    listener.name(),
                    event.type(),
                    event.sequence(),
                    event.subject(),
                    failure);
            transaction.run(() -> records.park(listener.name(), event, failure.toString()));
        }
    }

    /** What took effect is counted once that is certain. */
    private void taken(TopicPartition partition, List<ReceivedEvent> events) {
        int applied = transaction.call(() -> take(partition, events));
        InboxMeters.applied(meters, listener.name(), partition.topic()).increment(applied);
    }

    /**
     * Applies what is next for its subject; skips what was seen; parks what stands behind a gap or a parked event.
     *
     * @return how many took effect
     */
    private int take(TopicPartition partition, List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return 0;
        }
        records.lock(listener.name(), partition);
        var subjects = events.stream().map(ReceivedEvent::subject).collect(Collectors.toSet());
        var seen = records.seen(listener.name(), partition.topic(), subjects);
        var blocked = records.parkedSubjects(listener.name(), partition.topic(), subjects);
        var next = new ArrayList<ReceivedEvent>();
        var moved = new HashMap<String, Long>();
        for (var event : events) {
            long last = seen.getOrDefault(event.subject(), 0L);
            if (event.sequence() <= last) {
                if (blocked.contains(event.subject())) {
                    records.unpark(listener.name(), event);
                }
                continue;
            }
            boolean gap = event.sequence() > last + 1 && !Topics.isCompacted(event.topic());
            if (gap) {
                records.park(listener.name(), event, "waits for sequence " + (last + 1));
            } else {
                next.add(event);
                seen.put(event.subject(), event.sequence());
                moved.put(event.subject(), event.sequence());
                followers(event, blocked.contains(event.subject()), next, seen, moved);
            }
        }
        if (!next.isEmpty()) {
            Trace.within(next.getFirst().traceparent(), () -> listener.apply(next));
            records.remember(listener.name(), partition.topic(), moved);
        }
        return next.size();
    }

    /** What had come too early follows the event it waited for. */
    private void followers(
            ReceivedEvent event,
            boolean someParked,
            List<ReceivedEvent> next,
            Map<String, Long> seen,
            Map<String, Long> moved) {
        if (!someParked) {
            return;
        }
        records.unpark(listener.name(), event);
        for (var waiting : records.parked(listener.name(), event.topic(), event.subject())) {
            if (waiting.sequence() == seen.get(event.subject()) + 1) {
                next.add(waiting);
                seen.put(event.subject(), waiting.sequence());
                moved.put(event.subject(), waiting.sequence());
                records.unpark(listener.name(), waiting);
            }
        }
    }

    /** Takes the parked events of a subject again, in order, after their cause was mended. */
    void replay(String topic, String subject) {
        var waiting = transaction.call(() -> records.parked(listener.name(), topic, subject));
        if (!waiting.isEmpty()) {
            taken(new TopicPartition(topic, 0), List.of(waiting.getFirst()));
        }
    }

    String name() {
        return listener.name();
    }

    Set<String> topics() {
        return listener.topics();
    }
}
