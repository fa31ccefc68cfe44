package org.ledgerdesk.sla.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.inbox.TopicHistory;
import org.ledgerdesk.chassis.rebuild.Rebuild;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.sla.attainment.StandingChange;
import org.ledgerdesk.sla.attainment.TicketStandings;
import org.springframework.stereotype.Component;

/**
 * Writes where tickets stand, and what they were counted under, anew from the topic, for we store none of the facts they follow
 * from. Each ticket is written as far as the reader that goes on meanwhile has taken it, so that it goes on from there.
 */
@Component
class TicketStandingRebuild implements Rebuild {

    private static final int AT_ONCE = 300;
    private static final int READINGS = 5;

    private final TicketStandings standings;
    private final TopicHistory history;
    private final OneTransaction transaction;

    /** What the topic told of a ticket. */
    private static final class Story {

        long last;
        final TreeMap<Long, StandingChange> changes = new TreeMap<>();

        void take(ReceivedEvent event) {
            last = Math.max(last, event.sequence());
            try {
                TicketStandingEvents.change(event).ifPresent(change -> changes.put(event.sequence(), change));
            } catch (RuntimeException unreadable) {
                // Parked when it came, so it is not to be asked for; if it is, the rebuild fails with it.
                changes.put(event.sequence(), failing(event, unreadable));
            }
        }

        private static StandingChange failing(ReceivedEvent event, RuntimeException failure) {
            return new StandingChange(event.subject(), event.sequence(), event.time(), before -> {
                throw failure;
            });
        }
    }

    TicketStandingRebuild(TicketStandings standings, TopicHistory history, OneTransaction transaction) {
        this.standings = standings;
        this.history = history;
        this.transaction = transaction;
    }

    /** With {@code ticket_dimension}. */
    @Override
    public String projection() {
        return "ticket_standing";
    }

    @Override
    public long rebuild() {
        long count = 0;
        for (var partition : history.partitions(Topics.TICKET)) {
            count += rebuild(partition);
        }
        transaction.run(() -> standings.forgetUntold(TicketStandingEvents.LISTENER));
        return count;
    }

    /** What had news after the topic was read is read once more; there is less of it each time. */
    private long rebuild(TopicPartition partition) {
        long count = 0;
        Collection<String> left = null;
        for (int i = 0; i < READINGS && (left == null || !left.isEmpty()); i++) {
            var told = told(partition, left);
            left = new TreeSet<>();
            var references = new ArrayList<>(new TreeSet<>(told.keySet()));
            for (int from = 0; from < references.size(); from += AT_ONCE) {
                var some = references.subList(from, Math.min(from + AT_ONCE, references.size()));
                var later = transaction.call(() -> write(some, told));
                left.addAll(later);
                count += some.size() - later.size();
            }
        }
        if (left != null && !left.isEmpty()) {
            throw new IllegalStateException("News of these came faster than they could be read: " + left);
        }
        return count;
    }

    private Map<String, Story> told(TopicPartition partition, @Nullable Collection<String> wanted) {
        var told = new HashMap<String, Story>();
        history.read(partition, event -> {
            if (wanted == null || wanted.contains(event.subject())) {
                told.computeIfAbsent(event.subject(), reference -> new Story()).take(event);
            }
        });
        return told;
    }

    /** Answers which of them had news since. */
    private List<String> write(List<String> references, Map<String, Story> told) {
        standings.lock(references);
        var taken = history.taken(TicketStandingEvents.LISTENER, Topics.TICKET, references);
        var later = new ArrayList<String>();
        var known = new ArrayList<String>();
        var changes = new ArrayList<StandingChange>();
        for (var reference : references) {
            var story = told.get(reference);
            long last = taken.getOrDefault(reference, 0L);
            if (story.last < last) {
                later.add(reference);
            } else {
                known.add(reference);
                changes.addAll(story.changes.headMap(last, true).values());
            }
        }
        standings.replace(known, changes);
        return later;
    }
}
