package org.ledgerdesk.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoPresetTest {

    private final DemoPreset hosting = new DemoPreset(
            List.of("BILLING", "WORK_REQUEST", "SUPPORT"), List.of("BILLING", "SUPPORT", "WORK_REQUEST"));

    @Test
    void ticketsTakeTheBestCategoryThatThereIs() {
        assertThat(hosting.category("CHANGE_REQUEST", "WORK_REQUEST")).isEqualTo("WORK_REQUEST");
        assertThat(new DemoPreset(List.of("A", "B"), List.of("C")).category("CHANGE_REQUEST"))
                .isEqualTo("B");
    }

    @Test
    void peopleWorkWhereTheyWishOrWhereMostDo() {
        assertThat(hosting.departments(named("developer"))).containsExactly("WORK_REQUEST");
        assertThat(hosting.departments(named("content"))).containsExactly("SUPPORT");
        assertThat(new DemoPreset(List.of("A"), List.of("CUSTOMER_SUCCESS")).departments(named("agent")))
                .containsExactly("CUSTOMER_SUCCESS");
        assertThat(hosting.departments(named("admin"))).isEmpty();
    }

    private static DemoPerson named(String who) {
        return DemoPerson.ALL.stream()
                .filter(person -> person.email().equals(who + "@ledgerdesk.example"))
                .findFirst()
                .orElseThrow();
    }
}
