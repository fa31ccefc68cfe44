package org.ledgerdesk.identity.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.ledgerdesk.identity.domain.People;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code person}. */
@Component
class PersonTable implements People {

    private static final String COLUMNS =
            "id, email, name, kind, roles, organisation, departments, locale, phone, active, version";

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Person> byId(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM person WHERE id = :id")
                .param("id", id)
                .query(PersonTable::person)
                .optional();
    }

    @Override
    public Optional<Person> byEmail(EmailAddress email) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM person WHERE email = :email")
                .param("email", email.value())
                .query(PersonTable::person)
                .optional();
    }

    /** Whether people of this organisation, and of no other and none of the staff, have addresses there. */
    boolean isDomainOf(String organisation, String domain) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE organisation = :organisation AND active) > 0
                           AND count(*) FILTER (WHERE organisation IS DISTINCT FROM :organisation) = 0
                        FROM person WHERE split_part(email, '@', 2) = :domain AND kind <> 'PROSPECT'
                        """)
                .param("organisation", organisation)
                .param("domain", domain)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Person> locked(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM person WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(PersonTable::person)
                .optional();
    }

    @Override
    public List<Person> byIds(Collection<UUID> ids) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM person WHERE id = ANY(:ids) ORDER BY id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PersonTable::person)
                .list();
    }

    List<Person> atWorkIn(String department) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM person WHERE departments @> ARRAY[:department]::text[] AND active ORDER BY id
                        """)
                .param("department", department)
                .query(PersonTable::person)
                .list();
    }

    List<Person> approversOf(String organisation) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM person
                        WHERE organisation = :organisation AND roles @> ARRAY['APPROVER']::text[] AND active
                        ORDER BY id
                        """)
                .param("organisation", organisation)
                .query(PersonTable::person)
                .list();
    }

    List<Person> staffWith(Role role) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM person
                        WHERE kind = 'STAFF' AND roles @> ARRAY[:role]::text[] AND active ORDER BY id
                        """)
                .param("role", role.name())
                .query(PersonTable::person)
                .list();
    }

    /** By name, after the person {@code after}; null leaves a condition out. */
    List<Person> list(
            @Nullable String organisation,
            @Nullable PersonKind kind,
            @Nullable String department,
            boolean leavers,
            @Nullable UUID after,
            int rows) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM person
                        WHERE (:organisation::text IS NULL OR organisation = :organisation)
                          AND (:kind::text IS NULL OR kind = :kind)
                          AND (:department::text IS NULL OR departments @> ARRAY[:department]::text[])
                          AND (:leavers OR active)
                          AND (:after::uuid IS NULL
                               OR (lower(name), id) > (SELECT lower(name), id FROM person WHERE id = :after::uuid))
                        ORDER BY lower(name), id LIMIT :rows
                        """)
                .param("organisation", organisation)
                .param("kind", kind == null ? null : kind.name())
                .param("department", department)
                .param("leavers", leavers)
                .param("after", after)
                .param("rows", rows)
                .query(PersonTable::person)
                .list();
    }

    /** False when the address is somebody's already; an insert that failed would end the transaction. */
    boolean add(Person person) {
        return jdbc.sql("""
                        INSERT INTO person (id, email, name, kind, roles, organisation, departments, locale, phone,
                                            active, version, registered_at)
                        VALUES (:id, :email, :name, :kind, :roles, :organisation, :departments, :locale, :phone,
                                :active, :version, :now)
                        ON CONFLICT (email) DO NOTHING
                        """)
                        .params(columns(person))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void change(Person person) {
        jdbc.sql("""
                        UPDATE person SET email = :email, name = :name, kind = :kind, roles = :roles,
                          organisation = :organisation, departments = :departments, locale = :locale, phone = :phone,
                          active = :active, version = :version
                        WHERE id = :id
                        """).params(columns(person)).update();
    }

    /** Locks every active administrator, in one order, so that two of them cannot remove each other at once. */
    int lockedAdmins() {
        return jdbc.sql("SELECT id FROM person WHERE active AND roles @> ARRAY['ADMIN'] ORDER BY id FOR UPDATE")
                .query(UUID.class)
                .list()
                .size();
    }

    private static java.util.Map<String, @Nullable Object> columns(Person person) {
        var columns = new java.util.HashMap<String, @Nullable Object>();
        columns.put("id", person.id());
        columns.put("email", person.email().value());
        columns.put("name", person.name());
        columns.put("kind", person.kind().name());
        columns.put("roles", person.roles().stream().map(Enum::name).sorted().toArray(String[]::new));
        columns.put("organisation", person.organisation());
        columns.put("departments", person.departments().stream().sorted().toArray(String[]::new));
        columns.put("locale", person.locale());
        columns.put("phone", person.phone());
        columns.put("active", person.active());
        columns.put("version", person.version());
        return columns;
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                PersonKind.valueOf(row.getString("kind")),
                texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getString("organisation"),
                texts(row, "departments"),
                row.getString("locale"),
                row.getString("phone"),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
