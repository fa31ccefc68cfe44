package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class LastAdminTest {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLastAdministratorStays() {
        var last = onlyAdmins(1).getFirst();
        var path = "/api/v1/people/" + last.id();

        assertThat(desk.patch(path, last.bearer(), Map.of("roles", List.of("AGENT")))
                        .code())
                .isEqualTo("last-admin");
        assertThat(desk.patch(path, last.bearer(), Map.of("active", false)).code())
                .isEqualTo("last-admin");
        assertThat(desk.patch(path, last.bearer(), Map.of("name", "Still Here")).status())
                .isEqualTo(200);
    }

    @Test
    void twoAdministratorsCannotRemoveEachOtherAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var two = onlyAdmins(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = threads.invokeAll(List.<Callable<Integer>>of(
                        () -> demote(two.getFirst(), two.getLast()), () -> demote(two.getLast(), two.getFirst())));
                for (var answer : answers) {
                    assertThat(answer.get()).isIn(200, 401, 422);
                }
            }
            assertThat(admins()).isEqualTo(1);
        }
    }

    private int demote(Desk.Somebody by, Desk.Somebody whom) {
        return desk.patch("/api/v1/people/" + whom.id(), by.bearer(), Map.of("active", false))
                .status();
    }

    private List<Desk.Somebody> onlyAdmins(int wanted) {
        jdbc.sql("UPDATE person SET active = false WHERE roles @> ARRAY['ADMIN']")
                .update();
        return java.util.stream.IntStream.range(0, wanted)
                .mapToObj(n -> desk.staff(Role.ADMIN))
                .toList();
    }

    private long admins() {
        return jdbc.sql("SELECT count(*) FROM person WHERE active AND roles @> ARRAY['ADMIN']")
                .query(Long.class)
                .single();
    }
}
