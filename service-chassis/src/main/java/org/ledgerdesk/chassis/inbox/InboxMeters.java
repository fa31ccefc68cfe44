package org.ledgerdesk.chassis.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ledgerdesk.chassis.inbox.InboxLag.Key;
import org.ledgerdesk.chassis.watch.Sampled;

/** What comes in: how much of each topic each listener has taken, has not taken yet, and could not take. */
final class InboxMeters implements MeterBinder {

    private final String service;
    private final List<InboxListener> listeners;
    private final Sampled<Map<Key, Long>> lag;
    private final Sampled<Map<String, Long>> parked;

    InboxMeters(String service, List<InboxListener> listeners, InboxRecords records, InboxLag lag) {
        this.service = service;
        this.listeners = listeners;
        var topics = listeners.stream().collect(Collectors.toMap(this::group, InboxListener::topics));
        this.lag = new Sampled<>("How far the inbox is behind", () -> lag.of(topics));
        this.parked = new Sampled<>("What is parked", records::parkedKeys);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var listener : listeners) {
            var name = listener.name();
            Gauge.builder("ledgerdesk.inbox.parked", parked, all -> all.show(keys -> keys.getOrDefault(name, 0L)))
                    .description("Subjects whose facts wait for their cause to be mended")
                    .tag("listener", name)
                    .register(registry);
            for (var topic : listener.topics()) {
                var key = new Key(group(listener), topic);
                Gauge.builder("ledgerdesk.inbox.lag", lag, all -> all.show(behind -> behind.getOrDefault(key, 0L)))
                        .description("Facts on the topic that the listener has not taken")
                        .tags("listener", name, "topic", topic)
                        .register(registry);
                applied(registry, name, topic);
            }
        }
    }

    /** Facts that took effect; repeats and parked ones do not count. */
    static Counter applied(MeterRegistry registry, String listener, String topic) {
        return Counter.builder("ledgerdesk.inbox.applied")
                .description("Facts that took effect")
                .tags("listener", listener, "topic", topic)
                .register(registry);
    }

    private String group(InboxListener listener) {
        return InboxContainers.group(service, listener.name());
    }
}
