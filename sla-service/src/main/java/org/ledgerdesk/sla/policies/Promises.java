package org.ledgerdesk.sla.policies;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Calendars;
import org.ledgerdesk.sla.domain.NamedCalendar;
import org.ledgerdesk.sla.domain.PoliciesInForce;
import org.ledgerdesk.sla.domain.Policy;
import org.ledgerdesk.sla.domain.Tellings;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** All versions of the policy and of each calendar; what is stored never changes, so what was read is kept. */
public final class Promises implements Calendars, PoliciesInForce {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<CalendarKey, BusinessCalendar> calendars = new ConcurrentHashMap<>();
    private final Map<Integer, PolicyDocument> policies = new ConcurrentHashMap<>();

    private record CalendarKey(String name, int version) {}

    Promises(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Makes a preset version 1 of a desk that has promised nothing yet; two instances may try at once. */
    void begin(Preset preset, Instant now) {
        preset.calendars().forEach(calendar -> saveFirst(calendar, now));
        jdbc.sql("""
                        INSERT INTO policy_version (version, document, saved_at)
                        SELECT 1, :document, :now WHERE NOT EXISTS (SELECT FROM policy_version)
                        ON CONFLICT DO NOTHING
                        """)
                .param("document", json.writeValueAsString(preset.policy()))
                .param("now", Timestamp.from(now))
                .update();
    }

    private void saveFirst(CalendarDocument calendar, Instant now) {
        jdbc.sql("""
                        INSERT INTO calendar_version (name, version, document, saved_at)
                        SELECT :name, 1, :document, :now
                        WHERE NOT EXISTS (SELECT FROM calendar_version WHERE name = :name)
                        ON CONFLICT DO NOTHING
                        """)
                .param("name", calendar.name())
                .param("document", json.writeValueAsString(calendar))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public Tellings tellings(int policyVersion) {
        return Reminder.tellings(
                policies.computeIfAbsent(policyVersion, this::readPolicy).steps());
    }

    @Override
    public Policy at(@Nullable String organisation, Instant instant) {
        int version = jdbc.sql("SELECT max(version) FROM policy_version")
                .query(Integer.class)
                .single();
        var document = policies.computeIfAbsent(version, this::readPolicy);
        return document.policy(version, latest(document.calendar()), latest(document.siteDownCalendar()));
    }

    private NamedCalendar latest(String name) {
        int version = jdbc.sql("SELECT max(version) FROM calendar_version WHERE name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
        return new NamedCalendar(name, version, hours(name, version));
    }

    @Override
    public BusinessCalendar hours(String name, int version) {
        return calendars.computeIfAbsent(new CalendarKey(name, version), this::readCalendar);
    }

    private BusinessCalendar readCalendar(CalendarKey key) {
        var document = jdbc.sql("SELECT document::text FROM calendar_version WHERE name = :name AND version = :version")
                .param("name", key.name())
                .param("version", key.version())
                .query(String.class)
                .single();
        return json.readValue(document, CalendarDocument.class).hours();
    }

    private PolicyDocument readPolicy(int version) {
        var document = jdbc.sql("SELECT document::text FROM policy_version WHERE version = :version")
                .param("version", version)
                .query(String.class)
                .single();
        return json.readValue(document, PolicyDocument.class);
    }
}
