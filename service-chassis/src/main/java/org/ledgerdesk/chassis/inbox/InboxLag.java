package org.ledgerdesk.chassis.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far each listener is behind its topics. Asked of the broker, not of our consumers: a consumer that hangs goes on
 * telling what it knew when it last polled.
 */
final class InboxLag implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, Object> kafka;
    private @Nullable Admin admin;

    record Key(String group, String topic) {}

    InboxLag(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Records not taken yet, by consumer group and topic. */
    Map<Key, Long> of(Map<String, ? extends Collection<String>> topicsOfGroups) {
        var topics = topicsOfGroups.values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        var ends = ends(topics);
        var lag = new HashMap<Key, Long>();
        committed(topicsOfGroups.keySet())
                .forEach((group, committed) -> ends.forEach((partition, end) -> {
                    if (topicsOfGroups.get(group).contains(partition.topic())) {
                        // The client maps a partition without an offset to null.
                        var taken = committed.get(partition);
                        lag.merge(
                                new Key(group, partition.topic()),
                                end - (taken == null ? 0 : taken.offset()),
                                Long::sum);
                    }
                }));
        return lag;
    }

    private Map<TopicPartition, Long> ends(List<String> topics) {
        var wanted = answer(admin().describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return answer(admin().listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(Collection<String> groups) {
        var all = groups.stream()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        return answer(admin().listConsumerGroupOffsets(all).all());
    }

    /** Made when first asked: nobody scrapes most of the tests, and a start need not wait for it. */
    private synchronized Admin admin() {
        if (admin == null) {
            var properties = new Properties();
            properties.putAll(kafka);
            properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
            properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
            admin = Admin.create(properties);
        }
        return admin;
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not tell the offsets.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while asking for offsets.", e);
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
