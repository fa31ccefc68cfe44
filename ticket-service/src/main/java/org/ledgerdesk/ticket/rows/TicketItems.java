package org.ledgerdesk.ticket.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.directory.PersonShown;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Status;

/** Turns chosen rows into items: adds today's names to the ids, and leaves out what this reader may not see. */
public final class TicketItems {

    private static final String DESK = "Ledgerdesk";

    private TicketItems() {}

    /** The column that says when a ticket last changed for this reader. */
    public static String changed(Caller reader) {
        return reader.seesAllTickets() ? "updated_at" : "public_at";
    }

    /** @param chosen a query for rows of {@code ticket_row}, limited already, so that names are looked up for the shown ones only */
    public static String select(Caller reader, String chosen, String order) {
        return """
                SELECT r.*, r.%s AS changed_at, %s, q.name AS requester_name, q.email AS requester_email,
                  a.name AS assignee_name, a.email AS assignee_email, %s AS assignee_absent_until,
                  w.name AS said_name, o.name AS organisation_name,
                  c.kind AS clock_kind, c.state AS clock_state, c.due_at AS clock_due_at
                FROM (%s) r
                LEFT JOIN person q ON q.id = r.requester
                LEFT JOIN person a ON a.id = r.assignee
                LEFT JOIN person w ON w.id = %s
                LEFT JOIN organisation o ON o.slug = r.organisation
                LEFT JOIN LATERAL (
                  SELECT kind, state, due_at FROM ticket_clock c
                  WHERE c.reference = r.reference AND c.ended_at IS NULL
                  ORDER BY c.state = 'PAUSED', c.due_at NULLS LAST, c.kind LIMIT 1) c ON true
                ORDER BY %s
                """.formatted(changed(reader), said(reader), absentUntil(reader), chosen, saidBy(reader), order);
    }

    public static TicketItem item(ResultSet row) throws SQLException {
        var priority = row.getString("priority");
        var assignee = row.getString("assignee");
        return new TicketItem(
                row.getString("reference"),
                row.getString("subject"),
                Status.valueOf(row.getString("status")),
                row.getString("category"),
                row.getString("department"),
                priority == null ? null : Priority.valueOf(priority),
                row.getBoolean("site_down"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                person(row, row.getString("requester"), "requester"),
                assignee == null
                        ? null
                        : person(row, assignee, "assignee").awayUntil(instantOrNull(row, "assignee_absent_until")),
                instant(row, "opened_at"),
                instant(row, "changed_at"),
                latest(row),
                nearestClock(row));
    }

    private static TicketItem.@Nullable NearestClock nearestClock(ResultSet row) throws SQLException {
        var kind = row.getString("clock_kind");
        return kind == null
                ? null
                : new TicketItem.NearestClock(kind, row.getString("clock_state"), instantOrNull(row, "clock_due_at"));
    }

    /** When colleagues are back is staff's to know. */
    private static String absentUntil(Caller reader) {
        return reader.seesAllTickets()
                ? "(SELECT upper(away) FROM unnest(a.absences) away WHERE away @> now())"
                : "NULL::timestamptz";
    }

    private static String saidBy(Caller reader) {
        return reader.seesAllTickets() ? "coalesce(r.note_author, r.latest_author)" : "r.latest_author";
    }

    private static String said(Caller reader) {
        return reader.seesAllTickets()
                ? """
                  coalesce(r.note_kind, r.latest_kind) AS said_kind, coalesce(r.note_at, r.latest_at) AS said_at,
                  coalesce(r.note_excerpt, r.latest_excerpt) AS said"""
                : "r.latest_kind AS said_kind, r.latest_at AS said_at, r.latest_excerpt AS said";
    }

    private static TicketItem.Latest latest(ResultSet row) throws SQLException {
        var kind = AuthorKind.valueOf(row.getString("said_kind"));
        var person = kind == AuthorKind.CLIENT || kind == AuthorKind.STAFF;
        return new TicketItem.Latest(
                person ? orEmpty(row.getString("said_name")) : DESK,
                person ? kind : AuthorKind.SYSTEM,
                instant(row, "said_at"),
                row.getString("said"));
    }

    private static PersonShown person(ResultSet row, String id, String what) throws SQLException {
        return new PersonShown(id, orEmpty(row.getString(what + "_name")), orEmpty(row.getString(what + "_email")));
    }

    /** Somebody identity-service has not told us about yet has no name for a moment. */
    private static String orEmpty(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
