package org.ledgerdesk.sla.policies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The tables of versions. A save waits for who is judging, and who judges for a save, so that each knows of the other. */
final class StoredVersions {

    private static final String LOCK = "hashtextextended('promises', 5)";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void holdForReading() {
        lock("SELECT pg_advisory_xact_lock_shared(" + LOCK + ")");
    }

    void holdForSaving() {
        lock("SELECT pg_advisory_xact_lock(" + LOCK + ")");
    }

    private void lock(String statement) {
        jdbc.sql(statement).query((row, number) -> number).list();
    }

    long lastEdit() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM promise_edit")
                .query(Long.class)
                .single();
    }

    Versions read() {
        long upTo = lastEdit();
        var policies = jdbc.sql("SELECT *, document::text AS content FROM policy_version ORDER BY version")
                .query((row, number) -> version(row, PolicyDocument.class))
                .list();
        var calendars = jdbc.sql("SELECT *, document::text AS content FROM calendar_version ORDER BY name, version")
                .query((row, number) -> version(row, CalendarDocument.class))
                .list();
        return new Versions(upTo, policies, calendars);
    }

    private <T> Version<T> version(ResultSet row, Class<T> type) throws SQLException {
        return new Version<>(
                row.getInt("version"),
                row.getString("organisation"),
                row.getTimestamp("valid_from").toInstant(),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"),
                row.getBoolean("taken_back"),
                json.readValue(row.getString("content"), type));
    }

    void begin(PolicyDocument policy, Instant now) {
        jdbc.sql("""
                        INSERT INTO policy_version (version, document, saved_at, valid_from)
                        SELECT 1, :document, :now, :now WHERE NOT EXISTS (SELECT FROM policy_version)
                        ON CONFLICT DO NOTHING
                        """)
                .param("document", json.writeValueAsString(policy))
                .param("now", Timestamp.from(now))
                .update();
    }

    void begin(CalendarDocument calendar, Instant now) {
        jdbc.sql("""
                        INSERT INTO calendar_version (name, version, document, saved_at, valid_from)
                        SELECT :name, 1, :document, :now, :now
                        WHERE NOT EXISTS (SELECT FROM calendar_version WHERE name = :name)
                        ON CONFLICT DO NOTHING
                        """)
                .param("name", calendar.name())
                .param("document", json.writeValueAsString(calendar))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Under {@link #holdForSaving}. */
    void save(Version<PolicyDocument> policy) {
        insert("""
                INSERT INTO policy_version (version, document, organisation, valid_from, saved_at, saved_by, taken_back)
                VALUES (:version, :document, :organisation, :validFrom, :savedAt, :savedBy, :takenBack)
                """, policy).update();
        edit(policy)
                .param("policy", policy.number())
                .param("calendar", null)
                .param("version", null)
                .update();
    }

    /** Under {@link #holdForSaving}. */
    void saveCalendar(Version<CalendarDocument> calendar) {
        insert("""
                INSERT INTO calendar_version
                    (name, version, document, organisation, valid_from, saved_at, saved_by, taken_back)
                VALUES (:name, :version, :document, :organisation, :validFrom, :savedAt, :savedBy, :takenBack)
                """, calendar).param("name", calendar.document().name()).update();
        edit(calendar)
                .param("policy", null)
                .param("calendar", calendar.document().name())
                .param("version", calendar.number())
                .update();
    }

    private JdbcClient.StatementSpec insert(String sql, Version<?> version) {
        return jdbc.sql(sql)
                .param("version", version.number())
                .param("document", json.writeValueAsString(version.document()))
                .param("organisation", version.organisation())
                .param("validFrom", Timestamp.from(version.validFrom()))
                .param("savedAt", Timestamp.from(version.savedAt()))
                .param("savedBy", version.savedBy())
                .param("takenBack", version.takenBack());
    }

    private JdbcClient.StatementSpec edit(Version<?> version) {
        return jdbc.sql("""
                        INSERT INTO promise_edit (policy_version, calendar, calendar_version, organisation, valid_from)
                        VALUES (:policy, :calendar, :version, :organisation, :validFrom)
                        """)
                .param("organisation", version.organisation())
                .param("validFrom", Timestamp.from(version.validFrom()));
    }

    CalendarDocument calendar(String name, int version) {
        var document = jdbc.sql("SELECT document::text FROM calendar_version WHERE name = :name AND version = :version")
                .param("name", name)
                .param("version", version)
                .query(String.class)
                .single();
        return json.readValue(document, CalendarDocument.class);
    }
}
