package org.ledgerdesk.local.check;

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
        derived.take(step(1, "ClockStarted", 0));
        derived.take(step(2, "ClockBreached", 15));
        derived.take(step(3, "ClockPaused", 16));
        assertThat(derived.everyClock()).containsEntry("c", "HD-1 RESPONSE BREACHED");
        derived.take(step(4, "ClockMet", 14));
        assertThat(derived.everyClock()).containsEntry("c", "HD-1 RESPONSE MET");
    }

    @Test
    void aBreachedClockStaysSoWhenItsEscalationEnds() {
        derived.take(step(1, "ClockStarted", 0));
        derived.take(step(2, "ClockBreached", 15));
        derived.take(step(3, "ClockCancelled", 16));
        assertThat(derived.everyClock()).containsEntry("c", "HD-1 RESPONSE BREACHED");
    }

    private static Fact step(long sequence, String type, int minute) {
        return fact("HD-1", sequence, type, """
                {"clockId":"c","reference":"HD-1","kind":"RESPONSE","at":"2026-11-16T09:%02d:00Z"}""".formatted(minute));
    }

    @Test
    void anOpenClockIsDueAsItsLastStepsSay() {
        derived.take(fact(
                "HD-1",
                1,
                "ClockStarted",
                step("09:00", ", \"warnAt\": \"2026-11-16T09:45:00Z\", \"lateAfter\": \"2026-11-16T10:00:00Z\"")));
        assertThat(open()).isEqualTo("HD-1 QUOTE RUNNING, next at 2026-11-16T09:45:00.000Z");
        derived.take(fact("HD-1", 2, "ClockWarned", step("09:45", "")));
        assertThat(open()).isEqualTo("HD-1 QUOTE RUNNING, next at 2026-11-16T10:00:00.000Z");
        derived.take(fact("HD-1", 3, "ClockPaused", step("09:50", "")));
        assertThat(open()).isEqualTo("HD-1 QUOTE PAUSED, next at no time");
        derived.take(fact("HD-1", 4, "ClockResumed", step("11:00", ", \"lateAfter\": \"2026-11-16T11:10:00Z\"")));
        assertThat(open()).isEqualTo("HD-1 QUOTE RUNNING, next at 2026-11-16T11:10:00.000Z");
        derived.take(fact("HD-1", 5, "ClockBreached", step("11:10", "")));
        assertThat(open()).isEqualTo("HD-1 QUOTE BREACHED, next at no time");
        derived.take(fact("HD-1", 6, "ClockPaused", step("11:05", "")));
        assertThat(open()).as("paused before the breach").isEqualTo("HD-1 QUOTE PAUSED, next at no time");
        derived.take(fact("HD-1", 7, "ClockCancelled", step("11:20", "")));
        assertThat(derived.openClocks()).isEmpty();
        derived.take(fact("HD-1", 8, "ClockResumed", step("11:30", ", \"warnAt\": null, \"lateAfter\": null")));
        assertThat(open()).as("a merge undone").isEqualTo("HD-1 QUOTE RUNNING, next at no time");
        derived.take(fact("HD-1", 9, "ClockMet", step("11:40", "")));
        assertThat(derived.openClocks()).isEmpty();
        derived.take(fact("HD-1", 10, "ClockResumed", step("12:00", ", \"lateAfter\": \"2026-11-16T12:30:00Z\"")));
        assertThat(open())
                .as("a content update reopened")
                .isEqualTo("HD-1 QUOTE RUNNING, next at 2026-11-16T12:30:00.000Z");
    }

    @Test
    void everyClockCountsAsWhatBecameOfIt() {
        derived.take(fact("HD-1", 1, "ClockStarted", step("09:00", "")));
        assertThat(derived.everyClock()).containsEntry("c", "HD-1 QUOTE RUNNING");
        derived.take(fact("HD-1", 2, "ClockBreached", step("10:00", "")));
        derived.take(fact("HD-1", 3, "ClockCancelled", step("10:05", "")));
        assertThat(derived.everyClock()).containsEntry("c", "HD-1 QUOTE BREACHED");
        derived.take(fact("HD-1", 4, "ClockMet", step("09:55", "")));
        assertThat(derived.everyClock()).as("known late").containsEntry("c", "HD-1 QUOTE MET");
        derived.take(fact("HD-1", 5, "ClockResumed", step("11:00", "")));
        derived.take(fact("HD-1", 6, "ClockCancelled", step("11:10", "")));
        assertThat(derived.everyClock()).containsEntry("c", "HD-1 QUOTE CANCELLED");
    }

    private String open() {
        return derived.openClocks().get("c");
    }

    private static String step(String time, String more) {
        return "{\"clockId\": \"c\", \"reference\": \"HD-1\", \"kind\": \"QUOTE\", \"at\": \"2026-11-16T%s:00Z\"%s}"
                .formatted(time, more);
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
