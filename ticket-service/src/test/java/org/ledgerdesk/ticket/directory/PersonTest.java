package org.ledgerdesk.ticket.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Instant NOW = Instant.parse("2026-12-21T09:00:00Z");

    @Test
    void whoIsAtWorkIsNotAbsent() {
        assertThat(away().absentUntil(NOW)).isNull();
        assertThat(away(hours(1, 8)).absentUntil(NOW)).isNull();
        assertThat(away(hours(-8, 0)).absentUntil(NOW)).isNull();
    }

    @Test
    void absencesThatTouchAreOne() {
        assertThat(away(hours(0, 8)).absentUntil(NOW)).isEqualTo(hour(8));
        assertThat(away(hours(8, 16), hours(-1, 8), hours(17, 20)).absentUntil(NOW))
                .isEqualTo(hour(16));
        assertThat(away(hours(-2, 30), hours(-1, 8)).absentUntil(NOW)).isEqualTo(hour(30));
    }

    private static Person away(Away... absences) {
        return new Person(
                "1",
                "mia@ledgerdesk.example",
                "Mia",
                Person.Kind.STAFF,
                null,
                Set.of(),
                "nl",
                true,
                List.copyOf(Arrays.asList(absences)));
    }

    private static Away hours(int from, int to) {
        return new Away(hour(from), hour(to));
    }

    private static Instant hour(int n) {
        return NOW.plus(Duration.ofHours(n));
    }
}
