package org.ledgerdesk.chassis.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs one Kafka consumer per inbox listener, in a consumer group of its own. */
final class InboxContainers implements SmartLifecycle {

    private final List<Inbox> inboxes;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;

    InboxContainers(String service, List<Inbox> inboxes, ConsumerFactory<String, byte[]> consumers) {
        this.inboxes = inboxes;
        this.containers = inboxes.stream()
                .map(inbox -> container(service, inbox, consumers))
                .toList();
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            String service, Inbox inbox, ConsumerFactory<String, byte[]> consumers) {
        var properties = new ContainerProperties(inbox.topics().toArray(String[]::new));
        properties.setGroupId(group(service, inbox.name()));
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) inbox::receive);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName("inbox-" + inbox.name());
        container.setCommonErrorHandler(retryForEver());
        return container;
    }

    static String group(String service, String listener) {
        return service + "." + listener;
    }

    /** Only passing trouble reaches the container, and that is worth waiting for however long it takes. */
    private static DefaultErrorHandler retryForEver() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(10_000);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }

    Optional<Inbox> inbox(String listener) {
        return inboxes.stream().filter(inbox -> inbox.name().equals(listener)).findFirst();
    }
}
