package org.ledgerdesk.ticket.queue;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.paging.Cursors;
import org.ledgerdesk.ticket.paging.Page;
import org.ledgerdesk.ticket.rows.Lane;
import org.ledgerdesk.ticket.rows.TicketItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open tickets in queue order (design 2): site down of anyone, then by priority, what is to be assessed counting as
 * P1, then by arrival; and a ticket that stands first of its client before all others of its organisation. That last rule
 * depends on other tickets, so it is applied while reading; there are few such tickets, and nothing can go stale.
 */
@Component
class Queue {

    private static final String ORDER = "place_urgency, place_at, lifted, urgency, arrived_at, number";

    private static final String ORDINARY = """
            SELECT *, urgency AS place_urgency, arrived_at AS place_at, 1 AS lifted FROM ticket_row
            WHERE lane IS NOT NULL AND (NOT first_of_client OR site_down) %s
            ORDER BY urgency, arrived_at, number LIMIT :limit""";

    /** Each organisation's foremost ticket is looked up once, however many of its tickets take its place. */
    private static final String FIRST_OF_CLIENT = """
            WITH foremost AS MATERIALIZED (
              SELECT c.organisation, o.urgency, o.arrived_at
              FROM (SELECT DISTINCT organisation FROM ticket_row WHERE lane IS NOT NULL AND first_of_client) c
              CROSS JOIN LATERAL (
                SELECT urgency, arrived_at FROM ticket_row t
                WHERE t.organisation = c.organisation AND lane IS NOT NULL AND urgency > 0
                ORDER BY urgency, arrived_at, number LIMIT 1) o)
            SELECT * FROM (
              SELECT f.*, coalesce(o.urgency, f.urgency) AS place_urgency, coalesce(o.arrived_at, f.arrived_at) AS place_at,
                0 AS lifted
              FROM ticket_row f LEFT JOIN foremost o ON o.organisation = f.organisation
              WHERE lane IS NOT NULL AND first_of_client AND NOT site_down %s) lifted
            %s
            ORDER BY %s LIMIT :limit""";

    private final JdbcClient jdbc;
    private final Cursors cursors;

    Queue(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    private record Line(QueueItem item, Place place) {}

    /** A query with its values, apart from running it, so that its plan can be tested. */
    record Question(String scope, String sql, Map<String, Object> values) {}

    Page<QueueItem> page(
            Caller reader, @Nullable String department, @Nullable Lane lane, int limit, @Nullable String cursor) {
        var question = question(reader, department, lane, limit, cursor);
        var lines = jdbc.sql(question.sql())
                .params(question.values())
                .query((row, n) -> line(row))
                .list();
        return Page.of(
                lines,
                limit,
                Line::item,
                last -> cursors.write(question.scope(), last.place().position()));
    }

    Question question(
            Caller reader, @Nullable String department, @Nullable Lane lane, int limit, @Nullable String cursor) {
        var scope = "queue " + reader.id() + ' ' + department + ' ' + lane;
        var values = new HashMap<String, Object>();
        values.put("limit", limit + 1);
        var filter = filter(department, lane, values);
        var ordinaryAfter = "";
        var liftedAfter = "";
        if (cursor != null) {
            after(Place.parse(cursors.read(scope, cursor)), values);
            ordinaryAfter = " AND (urgency, arrived_at, number) > (:urgency, :at, :afterNumber)";
            liftedAfter = "WHERE (%s) > (:urgency, :at, :lifted, :ownUrgency, :ownAt, :number)".formatted(ORDER);
        }
        var chosen = "SELECT * FROM ((%s) UNION ALL (%s)) both_sorts ORDER BY %s LIMIT :limit"
                .formatted(
                        ORDINARY.formatted(filter + ordinaryAfter),
                        FIRST_OF_CLIENT.formatted(filter, liftedAfter, ORDER),
                        ORDER);
        return new Question(scope, TicketItems.select(reader, chosen, ORDER), values);
    }

    private static void after(Place place, Map<String, Object> values) {
        values.put("urgency", place.urgency());
        values.put("at", place.arrivedAt().atOffset(UTC));
        values.put("lifted", place.lifted());
        values.put("ownUrgency", place.ownUrgency());
        values.put("ownAt", place.ownArrivedAt().atOffset(UTC));
        values.put("number", place.number());
        values.put("afterNumber", place.afterNumber());
    }

    private static String filter(@Nullable String department, @Nullable Lane lane, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        if (department != null) {
            conditions.add("AND department = :department");
            values.put("department", department);
        }
        if (lane != null) {
            conditions.add("AND lane = :lane");
            values.put("lane", lane.name());
        }
        return String.join(" ", conditions);
    }

    private static Line line(ResultSet row) throws SQLException {
        var item = new QueueItem(TicketItems.item(row), Lane.valueOf(row.getString("lane")));
        return new Line(
                item,
                new Place(
                        row.getInt("place_urgency"),
                        instant(row, "place_at"),
                        row.getInt("lifted"),
                        row.getInt("urgency"),
                        instant(row, "arrived_at"),
                        row.getLong("number")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
