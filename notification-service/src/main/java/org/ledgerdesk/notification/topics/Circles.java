package org.ledgerdesk.notification.topics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.domain.Circle;
import org.ledgerdesk.notification.domain.TicketFact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The circles of people around tickets, read and kept a batch at a time. */
@Component
class Circles {

    private final JdbcTemplate jdbc;

    Circles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Circles of one batch, and which of them its facts changed. */
    static final class Known {

        private final Map<String, Circle> circles = new HashMap<>();
        private final Set<String> changed = new HashSet<>();

        /** The circle as it is so far. */
        @Nullable Circle before(TicketFact fact) {
            return circles.get(fact.reference());
        }

        /** The circle after the fact. */
        Circle merge(TicketFact fact) {
            var before = circles.get(fact.reference());
            if (before == null && !(fact instanceof TicketFact.Opened)) {
                throw new IllegalStateException(
                        "A fact of " + fact.reference() + ", of whose opening nothing is known.");
            }
            var after = fact instanceof TicketFact.Opened opened ? Circle.of(opened) : before.after(fact);
            if (!after.equals(before)) {
                circles.put(fact.reference(), after);
                changed.add(fact.reference());
            }
            return after;
        }
    }

    Known of(Set<String> references) {
        var known = new Known();
        if (!references.isEmpty()) {
            jdbc.query(
                    "SELECT reference, requester, department, assignee, followers FROM circle WHERE reference = ANY(?)",
                    row -> {
                        known.circles.put(row.getString("reference"), circle(row));
                    },
                    (Object) references.toArray(String[]::new));
        }
        return known;
    }

    void keep(Known known) {
        jdbc.batchUpdate("""
                INSERT INTO circle (reference, requester, department, assignee, followers) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (reference) DO UPDATE SET requester = excluded.requester, department = excluded.department,
                  assignee = excluded.assignee, followers = excluded.followers
                """, List.copyOf(known.changed), 200, (statement, reference) -> {
            var circle = known.circles.get(reference);
            statement.setString(1, circle.reference());
            statement.setString(2, circle.requester());
            statement.setString(3, circle.department());
            statement.setString(4, circle.assignee());
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf("text", circle.followers().toArray()));
        });
    }

    private static Circle circle(ResultSet row) throws SQLException {
        Array followers = row.getArray("followers");
        return new Circle(
                row.getString("reference"),
                row.getString("requester"),
                row.getString("department"),
                row.getString("assignee"),
                new LinkedHashSet<>(Arrays.asList((String[]) followers.getArray())));
    }
}
