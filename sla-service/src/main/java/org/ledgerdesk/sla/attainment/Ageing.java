package org.ledgerdesk.sla.attainment;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how old the open tickets are; a merged one is as old as its original is. */
@Component
class Ageing {

    private static final String OPEN = " WHERE turn <> 'ENDED' AND NOT merged";

    private final JdbcClient jdbc;

    /** Those of one age: how many wait for the desk, how many for the client, and of both how many are how urgent. */
    record Bucket(Age bucket, long open, long waiting, Map<Urgency, Long> byPriority) {}

    /** An open ticket in a list. */
    record Ticket(
            String reference,
            Instant openedAt,
            TicketStanding.Turn turn,
            @Nullable String priority,
            String department,
            @Nullable String organisation,
            String category) {}

    private record Count(Age age, boolean waiting, Urgency priority, long tickets) {}

    Ageing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Bucket> buckets(Filter filter, Instant now) {
        var ages = Age.values();
        var counts = jdbc.sql("""
                        SELECT 6 - width_bucket(opened_at - interval '1 microsecond', :bounds::timestamptz[]) AS age,
                          turn = 'WAITING' AS waiting, priority, count(*) AS tickets FROM ticket_standing
                        """ + OPEN + filter.conditions() + " GROUP BY 1, 2, 3")
                .param("bounds", Age.bounds(now).stream().map(Instant::toString).toArray(String[]::new))
                .params(filter.values())
                .query((row, number) -> new Count(
                        ages[row.getInt("age")],
                        row.getBoolean("waiting"),
                        Urgency.of(row.getString("priority")),
                        row.getLong("tickets")))
                .list();
        return Arrays.stream(ages)
                .map(age -> bucket(
                        age, counts.stream().filter(one -> one.age() == age).toList()))
                .toList();
    }

    private static Bucket bucket(Age age, List<Count> counts) {
        var byPriority = new EnumMap<Urgency, Long>(Urgency.class);
        Arrays.stream(Urgency.values()).forEach(priority -> byPriority.put(priority, 0L));
        counts.forEach(one -> byPriority.merge(one.priority(), one.tickets(), Long::sum));
        var turns = counts.stream()
                .collect(Collectors.partitioningBy(Count::waiting, Collectors.summingLong(Count::tickets)));
        return new Bucket(age, turns.get(false), turns.get(true), byPriority);
    }

    /** Oldest first. */
    List<Ticket> tickets(@Nullable Age age, Filter filter, Instant now, @Nullable Position after, int limit) {
        return jdbc.sql(ticketsQuery(age, filter, now))
                .params(filter.values())
                .param("after", age == null ? null : text(age.openedAfter(now)))
                .param("until", age == null ? null : text(age.openedUntil(now)))
                .param("at", after == null ? "-infinity" : after.time())
                .param("id", after == null ? "" : after.id())
                .param("limit", limit)
                .query(Ticket.class)
                .list();
    }

    static String ticketsQuery(@Nullable Age age, Filter filter, Instant now) {
        return "SELECT reference, opened_at, turn, priority, department, organisation, category FROM ticket_standing"
                + OPEN
                + " AND (opened_at, reference) > (:at::timestamptz, :id)"
                + (age == null || age.openedAfter(now) == null ? "" : " AND opened_at > :after::timestamptz")
                + (age == null || age.openedUntil(now) == null ? "" : " AND opened_at <= :until::timestamptz")
                + filter.conditions()
                + " ORDER BY opened_at, reference LIMIT :limit";
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
