package org.ledgerdesk.ticket.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code person}: a row is stale from the event that says somebody changed until identity told us how. */
@Component
class PersonTable {

    private static final String COLUMNS = """
            SELECT id, email, name, kind, organisation, departments, locale, active, stale,
              ARRAY(SELECT lower(away) FROM unnest(absences) away) AS away_from,
              ARRAY(SELECT upper(away) FROM unnest(absences) away) AS away_to
            FROM person\s""";

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Person person, boolean stale) {}

    Optional<Row> byId(String id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id AND name IS NOT NULL")
                .param("id", id)
                .query(PersonTable::row)
                .optional();
    }

    Optional<Row> byEmail(String email) {
        return jdbc.sql(COLUMNS + "WHERE lower(email) = lower(:email) AND name IS NOT NULL ORDER BY stale LIMIT 1")
                .param("email", email)
                .query(PersonTable::row)
                .optional();
    }

    void lock(String id) {
        jdbc.sql("SELECT id FROM person WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    List<String> stale(int atMost) {
        return jdbc.sql("SELECT id FROM person WHERE stale ORDER BY id LIMIT :atMost")
                .param("atMost", atMost)
                .query(String.class)
                .list();
    }

    /** Drawn before identity is asked: what changes from here on, the answer may not know. */
    long moment() {
        return jdbc.sql("SELECT nextval('person_moment')").query(Long.class).single();
    }

    void remember(Person person, long asked) {
        jdbc.sql("""
                        INSERT INTO person (id, email, name, kind, organisation, departments, locale, active, stale,
                          absences)
                        VALUES (:id, :email, :name, :kind, :organisation, :departments, :locale, :active, false,
                          :absences::tstzmultirange)
                        ON CONFLICT (id) DO UPDATE SET email = excluded.email, name = excluded.name,
                          kind = excluded.kind, organisation = excluded.organisation,
                          departments = excluded.departments, locale = excluded.locale, active = excluded.active,
                          absences = excluded.absences, stale = false
                        WHERE person.changed < :asked
                        """)
                .param("asked", asked)
                .param("id", person.id())
                .param("email", person.email())
                .param("name", person.name())
                .param("kind", person.kind().name())
                .param("organisation", person.organisation())
                .param("departments", person.departments().toArray(String[]::new))
                .param("locale", person.locale())
                .param("active", person.active())
                .param("absences", multirange(person.absences()))
                .update();
    }

    /** Events carry no names: the row waits for {@link PersonSweep}, with the old name shown until then. */
    void changed(Collection<String> ids) {
        jdbc.sql("""
                        INSERT INTO person (id, kind, locale, active, stale, changed)
                        SELECT id, 'PROSPECT', 'en', false, true, nextval('person_moment') FROM unnest(:ids) AS id
                        ON CONFLICT (id) DO UPDATE SET stale = true, changed = excluded.changed
                        """).param("ids", ids.toArray(String[]::new)).update();
    }

    void erased(Collection<String> ids) {
        jdbc.sql("""
                        INSERT INTO person (id, email, name, kind, locale, active, stale, changed)
                        SELECT id, '', :erased, 'PROSPECT', 'en', false, false, nextval('person_moment')
                        FROM unnest(:ids) AS id
                        ON CONFLICT (id) DO UPDATE SET email = '', name = :erased, active = false, stale = false,
                          changed = excluded.changed
                        """)
                .param("ids", ids.toArray(String[]::new))
                .param("erased", Sealer.ERASED)
                .update();
    }

    /** For ids identity does not know: asking again would change nothing. */
    void settle(Collection<String> ids, long asked) {
        jdbc.sql("UPDATE person SET stale = false WHERE id = ANY(:ids) AND changed < :asked")
                .param("asked", asked)
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    private static String multirange(List<Away> absences) {
        return absences.stream()
                .map(away -> "[" + away.from() + "," + away.to() + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<Away> absences(ResultSet row) throws SQLException {
        var from = (Timestamp[]) row.getArray("away_from").getArray();
        var to = (Timestamp[]) row.getArray("away_to").getArray();
        return IntStream.range(0, from.length)
                .mapToObj(n -> new Away(from[n].toInstant(), to[n].toInstant()))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var person = new Person(
                row.getString("id"),
                row.getString("email"),
                row.getString("name"),
                Person.Kind.valueOf(row.getString("kind")),
                row.getString("organisation"),
                Set.of((String[]) row.getArray("departments").getArray()),
                row.getString("locale"),
                row.getBoolean("active"),
                absences(row));
        return new Row(person, row.getBoolean("stale"));
    }
}
