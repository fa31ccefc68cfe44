package org.ledgerdesk.sla.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.sla.domain.Edit;
import org.ledgerdesk.sla.domain.time.Hours;

/** Which version holds for whom, and what an edit is called, when some of them are taken back. */
class VersionsTest {

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final String CLIENT = "harbour-linen";

    private Versions versions = new Versions(0, List.of(), List.of())
            .withPolicy(policy(1, null, 0, false))
            .withCalendar(calendar(1, null, 0, false));

    @Test
    void whatIsTakenBackFollowsTheDesksFromThenOnAndItsLaterVersionsToo() {
        versions = versions.withPolicy(policy(2, CLIENT, 1, false))
                .withPolicy(policy(3, CLIENT, 3, true))
                .withPolicy(policy(4, null, 5, false))
                .withPolicy(policy(5, CLIENT, 7, false));

        assertThat(List.of(policyAt(0), policyAt(1), policyAt(2), policyAt(3), policyAt(5), policyAt(7)))
                .containsExactly(1, 2, 2, 1, 4, 5);
        assertThat(versions.changes(CLIENT, BEGIN, day(9)))
                .containsExactly(edit(1, "policy-2"), edit(3, "policy-3"), edit(5, "policy-4"), edit(7, "policy-5"));
        assertThat(versions.changes("another", BEGIN, day(9))).containsExactly(edit(5, "policy-4"));
    }

    @Test
    void aVersionThatIsSavedForTheMomentOfATakingBackHoldsInstead() {
        versions = versions.withPolicy(policy(2, CLIENT, 1, false))
                .withPolicy(policy(3, CLIENT, 3, true))
                .withPolicy(policy(4, CLIENT, 3, false));

        assertThat(policyAt(3)).isEqualTo(4);
        assertThat(versions.changes(CLIENT, BEGIN, day(9))).containsExactly(edit(1, "policy-2"), edit(3, "policy-4"));
    }

    @Test
    void aCalendarThatIsTakenBackIsTheDesksOfThatNameAgain() {
        versions = versions.withCalendar(calendar(2, CLIENT, 1, false)).withCalendar(calendar(3, CLIENT, 3, true));

        assertThat(versions.at(CLIENT, day(2)).usual().number()).isEqualTo(2);
        assertThat(versions.at(CLIENT, day(3)).usual().number()).isEqualTo(1);
        assertThat(versions.changes(CLIENT, BEGIN, day(9)))
                .containsExactly(edit(1, "calendar-desk-2"), edit(3, "calendar-desk-3"));
        assertThat(versions.areWhole(CLIENT, BEGIN)).isTrue();
    }

    private int policyAt(int day) {
        return versions.at(CLIENT, day(day)).policy().number();
    }

    private static Instant day(int day) {
        return BEGIN.plusSeconds(day * 86_400L);
    }

    private static Edit edit(int day, String name) {
        return new Edit(day(day), name);
    }

    private static Version<PolicyDocument> policy(int number, @Nullable String owner, int day, boolean back) {
        var document = new PolicyDocument("desk", "desk", 75, Map.of(), null, null);
        return new Version<>(number, owner, day(day), day(day), number == 1 ? null : "admin", back, document);
    }

    private static Version<CalendarDocument> calendar(int number, @Nullable String owner, int day, boolean back) {
        var week = Map.of(DayOfWeek.MONDAY, List.of(Hours.between("09:00", "1%d:00".formatted(number))));
        var document = new CalendarDocument("desk", ZoneOffset.UTC, 480, week, Map.of(), null, null, Set.of());
        return new Version<>(number, owner, day(day), day(day), number == 1 ? null : "admin", back, document);
    }
}
