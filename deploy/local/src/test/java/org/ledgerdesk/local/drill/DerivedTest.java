package org.ledgerdesk.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DerivedTest {

    private final Derived derived = new Derived();
    private final Published published = new Published("sla.events", false);

    @Test
    void whatComesAgainCountsOnce() {
        var work = fact(
                "mill",
                1,
                "WorkLogged",
                "{\"organisation\":\"mill\",\"reference\":\"HD-1\",\"minutes\":20,\"chargedMinutes\":30}");
        derived.take(work);
        derived.take(work);
        derived.take(fact(
                "mill",
                2,
                "WorkCorrected",
                "{\"organisation\":\"mill\",\"reference\":\"HD-1\",\"minutes\":-5,\"chargedMinutes\":-15}"));
        assertThat(derived.chargedMinutes()).containsEntry("mill", 15L);
        assertThat(derived.ticketMinutes()).containsEntry("HD-1", 15L);
    }

    @Test
    void aBreachedClockStaysSoThroughAPauseUntilItIsMet() {
        derived.take(fact("HD-1", 1, "ClockStarted", "{\"clockId\":\"c\"}"));
        derived.take(fact("HD-1", 2, "ClockBreached", "{\"clockId\":\"c\"}"));
        derived.take(fact("HD-1", 3, "ClockPaused", "{\"clockId\":\"c\"}"));
        assertThat(derived.clocks()).containsEntry("c", "BREACHED");
        derived.take(fact("HD-1", 4, "ClockMet", "{\"clockId\":\"c\"}"));
        assertThat(derived.clocks()).containsEntry("c", "MET");
    }

    @Test
    void aGapIsABreachAndARepeatIsNone() {
        published.take(fact("HD-1", 1, "ClockStarted", "{}"));
        published.take(fact("HD-1", 2, "ClockPaused", "{}"));
        published.take(fact("HD-1", 2, "ClockPaused", "{}"));
        assertThat(published.gapless().holds()).isTrue();
        published.take(fact("HD-1", 4, "ClockMet", "{}"));
        assertThat(published.gapless().breaches()).containsExactly("HD-1: 4 follows 2");
    }

    private static Fact fact(String subject, long sequence, String type, String data) {
        return new Fact(subject, sequence, subject + sequence, type, null, data.getBytes(StandardCharsets.UTF_8));
    }
}
