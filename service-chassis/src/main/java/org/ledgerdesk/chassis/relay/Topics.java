package org.ledgerdesk.chassis.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The five topics of design 5, and how long each keeps what. */
public final class Topics {

    public static final String TICKET = "ticket.events";
    public static final String SLA = "sla.events";
    public static final String ALLOWANCE = "allowance.events";
    public static final String DIRECTORY = "directory.events";
    public static final String NOTIFICATION = "notification.events";

    private static final Set<String> COMPACTED = Set.of(DIRECTORY);
    private static final int PARTITIONS = 6;

    private Topics() {}

    /** A compacted topic carries full states and promises no gapless sequence. */
    public static boolean isCompacted(String topic) {
        return COMPACTED.contains(topic);
    }

    static NewTopic[] all() {
        return List.of(TICKET, SLA, ALLOWANCE, DIRECTORY, NOTIFICATION).stream()
                .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                        .configs(
                                isCompacted(name)
                                        ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                                        : Map.of(
                                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                                TopicConfig.CLEANUP_POLICY_DELETE,
                                                TopicConfig.RETENTION_MS_CONFIG,
                                                "-1",
                                                TopicConfig.RETENTION_BYTES_CONFIG,
                                                "-1")))
                .toArray(NewTopic[]::new);
    }
}
