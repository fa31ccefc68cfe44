package org.ledgerdesk.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a topic tells of each subject: how far it got, and whether it got there without a gap. */
final class Published {

    private final String topic;
    private final boolean compacted;
    private final Map<String, Long> last = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private long facts;

    Published(String topic, boolean compacted) {
        this.topic = topic;
        this.compacted = compacted;
    }

    /** A fact may come again; it may not come before the one before it. */
    void take(Fact fact) {
        facts++;
        long before = last.getOrDefault(fact.subject(), 0L);
        if (!compacted && fact.sequence() > before + 1) {
            gaps.add("%s: %d follows %d".formatted(fact.subject(), fact.sequence(), before));
        }
        last.merge(fact.subject(), fact.sequence(), Math::max);
    }

    /** How far each subject got. */
    Map<String, Long> last() {
        return last;
    }

    Finding gapless() {
        return new Finding(topic + ": no subject with a gap", facts, List.copyOf(gaps));
    }
}
