package org.ledgerdesk.local.drill;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** The services' consumer groups, as Kafka keeps them: {@code <service>.<listener>}. */
final class Groups implements AutoCloseable {

    private final Admin admin;

    Groups(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    List<String> of(String service) {
        return Ground.outcome(
                        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(group -> group.groupId())
                .filter(group -> group.startsWith(service + "."))
                .sorted()
                .toList();
    }

    /** Forgets how far the group had read; false while it still has members. */
    boolean toBeginning(String group) {
        var reset = new HashMap<TopicPartition, OffsetAndMetadata>();
        positions(group).keySet().forEach(partition -> reset.put(partition, new OffsetAndMetadata(0)));
        try {
            Ground.outcome(admin.alterConsumerGroupOffsets(group, reset).all());
            return true;
        } catch (GroupNotEmptyException | UnknownMemberIdException stillThere) {
            return false;
        }
    }

    /** How many records the group has yet to read. */
    long lag(String group) {
        var positions = positions(group);
        var ends = ends(positions.keySet());
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - positions.get(end.getKey()).offset())
                .sum();
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(String group) {
        var positions = new HashMap<>(
                Ground.outcome(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
        positions.values().removeIf(Objects::isNull);
        return positions;
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        Ground.outcome(admin.listOffsets(asked).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    @Override
    public void close() {
        admin.close();
    }
}
