package org.ledgerdesk.sla.domain.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A half-open stretch of physical time. */
public record Span(Instant start, Instant end) {

    public Span {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a span does not end before it starts");
        }
    }

    Duration length() {
        return Duration.between(start, end);
    }

    boolean isEmpty() {
        return start.equals(end);
    }

    /** The same time in order, none of it twice: callers may hand in spans that overlap, touch or are unordered. */
    static List<Span> disjoint(List<Span> spans) {
        var result = new ArrayList<Span>();
        for (Span span :
                spans.stream().sorted(Comparator.comparing(Span::start)).toList()) {
            if (result.isEmpty() || result.getLast().end().isBefore(span.start())) {
                result.add(span);
            } else if (span.end().isAfter(result.getLast().end())) {
                result.add(new Span(result.removeLast().start(), span.end()));
            }
        }
        return result;
    }
}
