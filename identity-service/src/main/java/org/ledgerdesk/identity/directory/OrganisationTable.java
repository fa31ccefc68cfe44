package org.ledgerdesk.identity.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.identity.domain.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code organisation}. */
@Component
class OrganisationTable {

    private static final String COLUMNS = "slug, name, locale, calendar, account_manager, active, version";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Organisation> bySlug(String slug) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM organisation WHERE slug = :slug")
                .param("slug", slug)
                .query(OrganisationTable::organisation)
                .optional();
    }

    /** The organisation, which nobody else changes until this transaction ends. */
    Optional<Organisation> locked(String slug) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM organisation WHERE slug = :slug FOR UPDATE")
                .param("slug", slug)
                .query(OrganisationTable::organisation)
                .optional();
    }

    List<Organisation> list(@Nullable String only, @Nullable String after, int rows) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM organisation
                        WHERE (:only::text IS NULL OR slug = :only) AND (:after::text IS NULL OR slug > :after)
                        ORDER BY slug LIMIT :rows
                        """)
                .param("only", only)
                .param("after", after)
                .param("rows", rows)
                .query(OrganisationTable::organisation)
                .list();
    }

    /** False when the slug is taken. */
    boolean add(Organisation organisation) {
        return jdbc.sql("""
                        INSERT INTO organisation
                          (slug, name, locale, calendar, account_manager, active, version, registered_at)
                        VALUES (:slug, :name, :locale, :calendar, :accountManager, :active, :version, :now)
                        ON CONFLICT (slug) DO NOTHING
                        """)
                        .params(columns(organisation))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void change(Organisation organisation) {
        jdbc.sql("""
                        UPDATE organisation SET name = :name, locale = :locale, calendar = :calendar,
                          account_manager = :accountManager, active = :active, version = :version
                        WHERE slug = :slug
                        """).params(columns(organisation)).update();
    }

    private static Map<String, @Nullable Object> columns(Organisation organisation) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("slug", organisation.slug());
        columns.put("name", organisation.name());
        columns.put("locale", organisation.locale());
        columns.put("calendar", organisation.calendar());
        columns.put("accountManager", organisation.accountManager());
        columns.put("active", organisation.active());
        columns.put("version", organisation.version());
        return columns;
    }

    private static Organisation organisation(ResultSet row, int n) throws SQLException {
        return new Organisation(
                row.getString("slug"),
                row.getString("name"),
                row.getString("locale"),
                row.getString("calendar"),
                row.getObject("account_manager", UUID.class),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
