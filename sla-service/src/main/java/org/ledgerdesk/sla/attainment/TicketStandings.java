package org.ledgerdesk.sla.attainment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps where each ticket stands, and what its clocks are counted under. It is told of every event from the topic's
 * beginning: the facts by which promises are judged know no department, and those a desk stored long ago no category.
 */
@Component
public class TicketStandings {

    private final JdbcClient jdbc;
    private final TicketLock lock;

    /** What a ticket is counted under from a moment on. */
    private record Dimension(
            String reference,
            long sequence,
            Instant since,
            @Nullable Priority priority,
            String department,
            @Nullable String organisation,
            String category) {

        Dimension(StandingChange change, TicketStanding now) {
            this(
                    change.reference(),
                    change.sequence(),
                    change.at(),
                    now.priority(),
                    now.department(),
                    now.organisation(),
                    now.category());
        }

        boolean sameAs(@Nullable TicketStanding standing) {
            return standing != null
                    && standing.priority() == priority
                    && standing.department().equals(department)
                    && Objects.equals(standing.organisation(), organisation)
                    && standing.category().equals(category);
        }
    }

    private record Row(String reference, String standing) {}

    TicketStandings(JdbcClient jdbc, TicketLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** Takes changes of several tickets, those of one in order, in the caller's transaction. */
    public void take(List<StandingChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var references = changes.stream().map(StandingChange::reference).collect(Collectors.toCollection(TreeSet::new));
        lock.take(references);
        var standings = of(references);
        var dimensions = new ArrayList<Dimension>();
        for (var change : changes) {
            var before = standings.get(change.reference());
            var now = change.effect().apply(before);
            standings.put(change.reference(), now);
            var dimension = new Dimension(change, now);
            if (!dimension.sameAs(before)) {
                dimensions.add(dimension);
            }
        }
        save(standings);
        add(dimensions);
    }

    /** Nobody else writes anything of these tickets until the transaction ends. */
    public void lock(Collection<String> references) {
        lock.take(new TreeSet<>(references));
    }

    /** Has of these tickets what follows from all their changes, and nothing else. */
    public void replace(List<String> references, List<StandingChange> changes) {
        for (var table : List.of("ticket_standing", "ticket_dimension")) {
            jdbc.sql("DELETE FROM %s WHERE reference = ANY(:references)".formatted(table))
                    .param("references", references.toArray(String[]::new))
                    .update();
        }
        take(changes);
    }

    /** Those of which the listener of that name has taken nothing: somebody else has written them here. */
    public void forgetUntold(String listener) {
        for (var table : List.of("ticket_standing", "ticket_dimension")) {
            jdbc.sql("""
                            DELETE FROM %s t WHERE NOT EXISTS (
                              SELECT FROM inbox_seen WHERE listener = :listener AND subject = t.reference)
                            """.formatted(table)).param("listener", listener).update();
        }
    }

    private Map<String, TicketStanding> of(Collection<String> references) {
        var standings = new HashMap<String, TicketStanding>();
        jdbc.sql("""
                        SELECT reference, (to_jsonb(t) - 'reference')::text AS standing FROM ticket_standing t
                        WHERE reference = ANY(:references)
                        """)
                .param("references", references.toArray(String[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> standings.put(row.reference(), Rows.read(row.standing(), TicketStanding.class)));
        return standings;
    }

    private void save(Map<String, TicketStanding> standings) {
        var rows = standings.entrySet().stream()
                .map(one -> ((ObjectNode) Rows.tree(one.getValue())).put("reference", one.getKey()))
                .toList();
        jdbc.sql("""
                        INSERT INTO ticket_standing SELECT * FROM jsonb_populate_recordset(NULL::ticket_standing, :rows::jsonb)
                        ON CONFLICT (reference) DO UPDATE SET
                          turn = excluded.turn, merged = excluded.merged, site_down = excluded.site_down,
                          priority = excluded.priority, department = excluded.department,
                          organisation = excluded.organisation, category = excluded.category
                        """).param("rows", Rows.text(rows)).update();
    }

    /** Clocks that were written down before their ticket's dimensions were known get them now. */
    private void add(List<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO ticket_dimension
                        SELECT * FROM jsonb_populate_recordset(NULL::ticket_dimension, :rows::jsonb)
                        """).param("rows", Rows.text(dimensions)).update();
        jdbc.sql("""
                        UPDATE clock_row c SET priority = d.priority, department = d.department,
                          organisation = d.organisation, category = d.category
                        FROM clock_row k, LATERAL dimension_at(k.reference, coalesce(k.outcome_at, 'infinity')) d
                        WHERE k.reference = ANY(:references) AND c.clock_id = k.clock_id
                          AND (c.priority, c.department, c.organisation, c.category)
                            IS DISTINCT FROM (d.priority, d.department, d.organisation, d.category)
                        """)
                .param(
                        "references",
                        dimensions.stream().map(Dimension::reference).distinct().toArray(String[]::new))
                .update();
    }
}
