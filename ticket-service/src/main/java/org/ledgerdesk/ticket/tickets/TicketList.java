package org.ledgerdesk.ticket.tickets;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.directory.Person;
import org.ledgerdesk.ticket.paging.Cursors;
import org.ledgerdesk.ticket.paging.Page;
import org.ledgerdesk.ticket.rows.TicketItem;
import org.ledgerdesk.ticket.rows.TicketItems;
import org.ledgerdesk.ticket.search.Search;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the rows of a page. Who may see what is part of the query, so that pages are full and nothing passes through us unseen. */
@Component
class TicketList {

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final People people;

    TicketList(JdbcClient jdbc, Cursors cursors, People people) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.people = people;
    }

    private record Line(TicketItem item, Instant sortedBy, long number) {}

    /** A query with its values, apart from running it, so that its plan can be tested. */
    record Question(String scope, String sortedBy, String sql, Map<String, Object> values) {}

    Page<TicketItem> page(Caller reader, Filter filter, Sort sort, int limit, @Nullable String cursor) {
        if (filter.words() != null) {
            var newest = page(newest(reader, filter, sort, limit, cursor, Search.FIRST), limit);
            if (newest.nextCursor() == null && newest.items().size() >= Search.OFTEN) {
                newest = page(newest(reader, filter, sort, limit, cursor, Search.MORE), limit);
            }
            if (newest.nextCursor() != null) {
                return newest;
            }
        }
        return page(question(reader, filter, sort, limit, cursor), limit);
    }

    private Page<TicketItem> page(Question question, int limit) {
        var lines = jdbc.sql(question.sql())
                .params(question.values())
                .query((row, n) -> line(row, question.sortedBy()))
                .list();
        return Page.of(
                lines,
                limit,
                Line::item,
                last -> cursors.write(
                        question.scope(), List.of(last.sortedBy().toString(), Long.toString(last.number()))));
    }

    /** With words: all that may have them are gathered, and looked at in the list's order until the page is full. */
    Question question(Caller reader, Filter filter, Sort sort, int limit, @Nullable String cursor) {
        return question(reader, filter, sort, limit, cursor, (conditions, order) -> {
            if (filter.words() == null) {
                return "SELECT * FROM ticket_row WHERE %s ORDER BY %s LIMIT :limit"
                        .formatted(String.join(" AND ", conditions), order);
            }
            conditions.add(Search.gathered(reader, organisation(reader, filter)));
            return lookedAt(reader, conditions, order, "");
        });
    }

    /** Looks only through so many at the beginning of the list: enough for words that many tickets have. */
    Question newest(Caller reader, Filter filter, Sort sort, int limit, @Nullable String cursor, int atMost) {
        return question(
                reader,
                filter,
                sort,
                limit,
                cursor,
                (conditions, order) -> lookedAt(reader, conditions, order, " LIMIT " + atMost));
    }

    private static String lookedAt(Caller reader, List<String> conditions, String order, String end) {
        return """
                SELECT * FROM (SELECT * FROM ticket_row WHERE %s ORDER BY %s%s) r
                WHERE %s ORDER BY %s LIMIT :limit""".formatted(String.join(" AND ", conditions), order, end, Search.eachLookedAt(reader), order);
    }

    private Question question(
            Caller reader,
            Filter filter,
            Sort sort,
            int limit,
            @Nullable String cursor,
            BiFunction<List<String>, String, String> chosen) {
        var changed = TicketItems.changed(reader);
        var scope = "tickets " + reader.id() + ' ' + reader.organisation() + ' ' + sort + ' ' + filter;
        var values = new HashMap<String, Object>();
        var conditions = conditions(reader, filter, values);
        if (cursor != null) {
            var position = cursors.read(scope, cursor);
            conditions.add("(%s, number) %s (:after, :afterNumber)".formatted(sort.column(changed), sort.beyond()));
            values.put("after", Instant.parse(position.get(0)).atOffset(UTC));
            values.put("afterNumber", Long.parseLong(position.get(1)));
        }
        if (filter.words() != null) {
            values.putAll(Search.values(filter.words(), organisation(reader, filter)));
        }
        values.put("limit", limit + 1);
        return new Question(
                scope,
                sort.column(changed),
                TicketItems.select(
                        reader, chosen.apply(conditions, sort.order("", changed)), sort.order("r.", changed)),
                values);
    }

    private static @Nullable String organisation(Caller reader, Filter filter) {
        return reader.seesAllTickets() ? filter.organisation() : reader.organisation();
    }

    private List<String> conditions(Caller reader, Filter filter, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        if (!reader.seesAllTickets()) {
            conditions.add("organisation = :own");
            values.put("own", reader.organisation());
        }
        equal("category", filter.category(), conditions, values);
        equal("department", filter.department(), conditions, values);
        equal("organisation", filter.organisation(), conditions, values);
        equal("priority", filter.priority() == null ? null : filter.priority().name(), conditions, values);
        if (!filter.statuses().isEmpty()) {
            conditions.add("status IN (:statuses)");
            values.put(
                    "statuses",
                    filter.statuses().stream().map(Enum::name).sorted().toList());
        }
        if (filter.references() != null) {
            conditions.add("reference IN (:references)");
            values.put("references", filter.references());
        }
        assignee(reader, filter.assignee(), conditions, values);
        opened(">=", "openedFrom", filter.openedFrom(), conditions, values);
        opened("<", "openedTo", filter.openedTo(), conditions, values);
        return conditions;
    }

    private void assignee(
            Caller reader, @Nullable String assignee, List<String> conditions, Map<String, Object> values) {
        switch (assignee) {
            case null -> {}
            case "none" -> conditions.add("assignee IS NULL");
            case "me" -> equal("assignee", reader.id(), conditions, values);
            default ->
                equal("assignee", people.byEmail(assignee).map(Person::id).orElse(""), conditions, values);
        }
    }

    private static void equal(
            String column, @Nullable String value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add("%s = :%s".formatted(column, column));
            values.put(column, value);
        }
    }

    private static void opened(
            String than, String name, @Nullable Instant instant, List<String> conditions, Map<String, Object> values) {
        if (instant != null) {
            conditions.add("opened_at %s :%s".formatted(than, name));
            values.put(name, instant.atOffset(UTC));
        }
    }

    private static Line line(ResultSet row, String sortedBy) throws SQLException {
        return new Line(
                TicketItems.item(row),
                row.getObject(sortedBy, OffsetDateTime.class).toInstant(),
                row.getLong("number"));
    }
}
