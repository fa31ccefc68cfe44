package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerdesk.chassis.caller.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class AuditTest {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoDidWhatIsListedNewestFirstWithoutNamesOrAddresses() {
        var admin = desk.staff(Role.ADMIN);
        var person = desk.staff(Role.AGENT);
        desk.patch(
                "/api/v1/people/" + person.id(),
                admin.bearer(),
                Map.of("roles", List.of("LEAD"), "name", "Somebody Promoted"));

        var newest = desk.get("/api/v1/audit?limit=1", admin.bearer());

        var entry = newest.body().at("/items/0");
        assertThat(entry.path("act").asString()).isEqualTo("PersonChanged");
        assertThat(entry.path("subject").asString()).isEqualTo(person.id());
        assertThat(entry.at("/by/id").asString()).isEqualTo(admin.id());
        assertThat(entry.at("/facts/rolesBefore").toString()).isEqualTo("[\"AGENT\"]");
        assertThat(entry.at("/facts/rolesAfter").toString()).isEqualTo("[\"LEAD\"]");
        assertThat(entry.at("/facts/fields").toString()).isEqualTo("[\"name\",\"roles\"]");
        assertThat(newest.body().toString()).doesNotContain("Promoted", "people.example");
        var next = desk.get("/api/v1/audit?limit=1&cursor=" + newest.text("nextCursor"), admin.bearer());
        assertThat(next.body().at("/items/0/sequence").asLong())
                .isLessThan(entry.path("sequence").asLong());
    }

    @Test
    void whatPeopleChangeOfThemselvesIsNobodysBusiness() {
        var admin = desk.staff(Role.ADMIN);
        var before =
                jdbc.sql("SELECT count(*) FROM audit_entry").query(Long.class).single();

        desk.patch("/api/v1/me", admin.bearer(), Map.of("locale", "nl"));

        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE audit_entry SET act = 'Nothing'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"})
    void nothingRewritesIt(String sql) {
        desk.staff(Role.AGENT);

        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("only grows");
    }
}
