package org.ledgerdesk.ticket.duplicates;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.ledger.StoredFact;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes the rows that tickets' facts fold to into a table like the live one, beside it. */
@Component
class DuplicateFold {

    private final OpeningWords opening;
    private final NamedParameterJdbcTemplate jdbc;

    DuplicateFold(OpeningWords opening, NamedParameterJdbcTemplate jdbc) {
        this.opening = opening;
        this.jdbc = jdbc;
    }

    void into(List<StoredFact> facts, String table) {
        var told = new LinkedHashMap<String, Told>();
        facts.forEach(fact -> told.compute(
                fact.event().reference(),
                (reference, before) -> fact.event() instanceof TicketOpened opened
                        ? Told.opening(opening.of(opened))
                        : after(before, fact)));
        save(told.values(), table);
    }

    private static Told after(@Nullable Told before, StoredFact fact) {
        if (before == null) {
            throw new IllegalStateException(fact.event().reference() + " does not begin with its opening.");
        }
        return before.after(fact.event());
    }

    private void save(Collection<Told> told, String table) {
        jdbc.batchUpdate(
                """
                INSERT INTO %s (reference, scope, requester, subject, body, marks, merged_into, original, resolved_at, change)
                VALUES (:reference, :scope, :requester, :subject, :body, :marks, :mergedInto, :reference, :resolvedAt, 0)
                """.formatted(table), told.stream().map(DuplicateFold::values).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource values(Told told) {
        return DuplicateTable.values(told.ticket())
                .addValue("mergedInto", told.mergedInto(), Types.VARCHAR)
                .addValue(
                        "resolvedAt",
                        told.resolvedAt() == null ? null : told.resolvedAt().atOffset(UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
