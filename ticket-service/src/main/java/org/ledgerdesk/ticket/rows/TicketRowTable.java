package org.ledgerdesk.ticket.rows;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Standing;
import org.ledgerdesk.ticket.domain.Status;
import org.ledgerdesk.ticket.preset.Categories;
import org.ledgerdesk.ticket.preset.Category;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Reads and writes whole rows, several per statement; the table's name is given, so that a rebuild fills one beside it. */
final class TicketRowTable {

    static final String LIVE = "ticket_row";

    private final String table;
    private final NamedParameterJdbcTemplate jdbc;
    private final Categories categories;

    TicketRowTable(String table, NamedParameterJdbcTemplate jdbc, Categories categories) {
        this.table = table;
        this.jdbc = jdbc;
        this.categories = categories;
    }

    Map<String, TicketRow> load(Collection<String> references) {
        var rows = new HashMap<String, TicketRow>();
        var sql = "SELECT * FROM %s WHERE reference = ANY(:references)".formatted(table);
        var wanted = Map.of("references", references.toArray(String[]::new));
        jdbc.query(sql, wanted, row -> {
            rows.put(row.getString("reference"), row(row));
        });
        return rows;
    }

    void save(Collection<TicketRow> rows) {
        jdbc.batchUpdate("""
                INSERT INTO %s (reference, number, organisation, requester, followers, assignee, category, department,
                  status, priority, site_down, to_be_assessed, subject, opened_at, arrived_at, public_at, updated_at, resolved_at,
                  quote_valid_until, latest_author, latest_kind, latest_at, latest_excerpt, note_author, note_kind, note_at, note_excerpt,
                  lane, urgency, first_of_client, merged_into)
                VALUES (:reference, :number, :organisation, :requester, :followers, :assignee, :category, :department,
                  :status, :priority, :siteDown, :toBeAssessed, :subject, :openedAt, :arrivedAt, :publicAt, :updatedAt, :resolvedAt,
                  :quoteValidUntil, :latestAuthor, :latestKind, :latestAt, :latestExcerpt, :noteAuthor, :noteKind, :noteAt, :noteExcerpt,
                  :lane, :urgency, :firstOfClient, :mergedInto)
                ON CONFLICT (reference) DO UPDATE SET
                  organisation = excluded.organisation, followers = excluded.followers, assignee = excluded.assignee, category = excluded.category,
                  department = excluded.department, status = excluded.status, priority = excluded.priority,
                  site_down = excluded.site_down, to_be_assessed = excluded.to_be_assessed, subject = excluded.subject,
                  public_at = excluded.public_at, updated_at = excluded.updated_at,
                  resolved_at = excluded.resolved_at, quote_valid_until = excluded.quote_valid_until,
                  latest_author = excluded.latest_author, latest_kind = excluded.latest_kind,
                  latest_at = excluded.latest_at, latest_excerpt = excluded.latest_excerpt,
                  note_author = excluded.note_author, note_kind = excluded.note_kind,
                  note_at = excluded.note_at, note_excerpt = excluded.note_excerpt,
                  lane = excluded.lane, urgency = excluded.urgency, first_of_client = excluded.first_of_client, merged_into = excluded.merged_into
                """.formatted(table), rows.stream().map(this::values).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource values(TicketRow row) {
        var standing = row.standing();
        var values = new MapSqlParameterSource()
                .addValue("reference", standing.reference())
                .addValue("number", row.number())
                .addValue("organisation", standing.organisation())
                .addValue("requester", standing.requester())
                .addValue("followers", standing.followers().toArray(String[]::new))
                .addValue("assignee", standing.assignee())
                .addValue("category", standing.category())
                .addValue("department", standing.department())
                .addValue("status", standing.status().name())
                .addValue("priority", name(standing.priority()))
                .addValue("siteDown", standing.siteDown())
                .addValue("toBeAssessed", standing.toBeAssessed())
                .addValue("subject", row.subject())
                .addValue("openedAt", row.openedAt().atOffset(UTC))
                .addValue("arrivedAt", row.arrivedAt().atOffset(UTC))
                .addValue("publicAt", row.publicAt().atOffset(UTC))
                .addValue("updatedAt", row.updatedAt().atOffset(UTC))
                .addValue(
                        "resolvedAt",
                        row.resolvedAt() == null ? null : row.resolvedAt().atOffset(UTC))
                .addValue("quoteValidUntil", row.quoteValidUntil())
                .addValue("lane", name(Lane.of(standing)))
                .addValue("urgency", Urgency.of(standing))
                .addValue("firstOfClient", standsFirst(standing))
                .addValue("mergedInto", standing.mergedInto());
        add(values, "latest", row.latest());
        add(values, "note", row.note());
        return values;
    }

    private boolean standsFirst(Standing standing) {
        return categories
                .category(standing.category())
                .map(Category::firstOfItsClient)
                .orElse(false);
    }

    private static void add(MapSqlParameterSource values, String what, @Nullable Words words) {
        values.addValue(what + "Author", words == null ? null : words.author())
                .addValue(what + "Kind", words == null ? null : words.kind().name())
                .addValue(what + "At", words == null ? null : words.at().atOffset(UTC))
                .addValue(what + "Excerpt", words == null ? null : words.excerpt());
    }

    private static TicketRow row(ResultSet row) throws SQLException {
        var priority = row.getString("priority");
        var standing = new Standing(
                row.getString("reference"),
                row.getString("organisation"),
                row.getString("requester"),
                row.getString("category"),
                row.getString("department"),
                Status.valueOf(row.getString("status")),
                priority == null ? null : Priority.valueOf(priority),
                row.getBoolean("site_down"),
                row.getBoolean("to_be_assessed"),
                row.getString("assignee"),
                List.of((String[]) row.getArray("followers").getArray()),
                row.getString("merged_into"));
        return new TicketRow(
                standing,
                row.getString("subject"),
                instant(row, "opened_at"),
                instant(row, "arrived_at"),
                instant(row, "public_at"),
                instant(row, "updated_at"),
                row.getObject("resolved_at") == null ? null : instant(row, "resolved_at"),
                row.getObject("quote_valid_until", LocalDate.class),
                Objects.requireNonNull(words(row, "latest")),
                words(row, "note"));
    }

    private static @Nullable Words words(ResultSet row, String what) throws SQLException {
        var author = row.getString(what + "_author");
        return author == null
                ? null
                : new Words(
                        author,
                        AuthorKind.valueOf(row.getString(what + "_kind")),
                        instant(row, what + "_at"),
                        row.getString(what + "_excerpt"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
