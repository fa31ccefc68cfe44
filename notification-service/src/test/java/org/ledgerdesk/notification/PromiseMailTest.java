package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who is told that a promise presses or is broken, when, and in which words. */
class PromiseMailTest extends MailServiceTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String clock = UUID.randomUUID().toString();
    private String onDuty = "";
    private String lead = "";

    @BeforeEach
    void aTicketThatSomebodyHasAndAnotherIsOnDuty() {
        onDuty = DESK.person(mailbox("onduty", "ledgerdesk"), "Odette", "STAFF", null, null, "nl");
        lead = DESK.person(mailbox("lead", "ledgerdesk"), "Lena", "STAFF", null, team(), "en");
        DESK.lead(lead);
        DESK.isOnDuty(team(), onDuty);
        DESK.ticket(reference, "Afrekenen blijft wit", "noordzee-fietsen", winkel);
        DESK.ticketShows(reference, "department", team());
        DESK.ticketShows(reference, "assignee", Map.of("id", agent, "name", "Anna Agent"));
    }

    @Test
    void aWarningReachesTheAssigneeAloneAndSaysUntilWhen() {
        warned(Map.of("dueAt", "2026-11-16T09:05:00Z"));
        told("agent", 1);
        awaitQuiet();

        assertThat(text("agent"))
                .contains("Hello Anna Agent,", "Due by Monday 16 November 2026, 10:05 (CET).")
                .contains("The time for the answer on " + reference + " “Afrekenen blijft wit” (noordzee-fietsen)")
                .contains("It is with Anna Agent.", "http://localhost:8080/tickets/" + reference);
        assertThat(mails("onduty") + mails("lead") + mails("colleague")).isZero();
    }

    @Test
    void aBreachReachesTheAssigneeAndWhoeverIsOnDutyAndLaterTheLead() {
        breached(Map.of("at", now.minus(Duration.ofMinutes(31)).toString(), "dueAt", "2026-11-16T09:05:00Z"));
        told("agent", 1);
        told("onduty", 1);
        told("lead", 1);
        awaitQuiet();

        assertThat(text("agent")).contains("was promised by Monday 16 November 2026, 10:05 (CET)", "not come yet");
        assertThat(text("onduty"))
                .contains("Dag Odette,", "Te laat sinds ", "was het antwoord beloofd voor maandag 16 november 2026");
        assertThat(mails("colleague")).isZero();
    }

    @Test
    void theLeadHearsNothingWhenThePromiseIsMadeGoodBeforeTheirTurn() {
        breached(Map.of("at", now.minus(Duration.ofMinutes(30)).plusSeconds(4).toString()));
        told("agent", 1);
        step("ClockStopped", Map.of());
        awaitQuiet();
        await("their turn").atMost(SOON).until(() -> planned() == 0);

        assertThat(mails("lead")).isZero();
    }

    @Test
    void nobodyHearsOfAWarningOfWhatWasDoneOrPutOffOrIsLateByNow() {
        DESK.away(true);
        var second = UUID.randomUUID().toString();
        var third = UUID.randomUUID().toString();
        warned(Map.of());
        warned(Map.of("clockId", second));
        warned(Map.of("clockId", third));
        step("ClockMet", Map.of());
        step(
                "ClockRetargeted",
                Map.of("clockId", second, "warnAt", now.plusSeconds(3600).toString()));
        breached(Map.of("clockId", third));
        await().atMost(SOON).until(() -> late(third));
        DESK.away(false);
        told("agent", 1);
        awaitQuiet();

        assertThat(mails("agent")).isOne();
        assertThat(text("agent")).contains("Late since");
    }

    @Test
    void aBreachThatWasTakenBackAndCameAgainIsToldOnce() {
        breached(Map.of());
        told("agent", 1);
        step(
                "ClockRetargeted",
                Map.of(
                        "at",
                        now.minusSeconds(300).toString(),
                        "dueAt",
                        now.plusSeconds(60).toString()));
        breached(Map.of("at", now.toString()));
        steps--;
        breached(Map.of("at", now.toString()));
        // Concerns no mail, and is taken after the repeat.
        step("ClockStarted", Map.of("clockId", UUID.randomUUID().toString()));
        told("onduty", 1);
        awaitQuiet();

        assertThat(mails("agent")).isOne();
        assertThat(mails("onduty")).isOne();
    }

    @Test
    void whoIsAwayIsPassedOverForTheNext() {
        DESK.isAway(agent);
        warned(Map.of());
        told("onduty", 1);
        awaitQuiet();

        assertThat(mails("agent") + mails("lead")).isZero();
    }

    @Test
    void ofASiteThatIsDownAlsoThoseHearWhoAreAway() {
        DESK.isAway(agent);
        DESK.ticketShows(reference, "siteDown", true);
        warned(Map.of());
        told("onduty", 1);
        told("agent", 1);
    }

    @Test
    void nobodysTicketIsToldToTheLeadWhenNobodyIsOnDuty() {
        DESK.ticketShows(reference, "assignee", null);
        DESK.ticketShows(reference, "department", "NIGHT_" + reference.replace('-', '_'));
        DESK.person(
                mailbox("sleeper", "ledgerdesk"), "Sem", "STAFF", null, "NIGHT_" + reference.replace('-', '_'), "nl");
        breached(Map.of());
        told("lead", 1);
        awaitQuiet();

        assertThat(mails("sleeper") + mails("onduty") + mails("agent")).isZero();
        assertThat(text("lead")).contains("Nobody has it yet.");
    }

    @Test
    void thePolicySaysWhoIsToldAndWhen() {
        var tell = List.of(Map.of("afterMinutes", 0, "to", List.of("LEAD")));
        warned(Map.of("tell", tell));
        breached(Map.of("clockId", UUID.randomUUID().toString(), "tell", List.of()));
        told("lead", 1);
        awaitQuiet();

        assertThat(mails("agent") + mails("onduty")).isZero();
    }

    @Test
    void whatIsLongPastOrAboutAClosedTicketIsToldToNobody() {
        breached(Map.of("at", now.minus(Duration.ofDays(4)).toString()));
        await().atMost(SOON).until(() -> late(clock));
        DESK.ticketShows(reference, "status", "CLOSED");
        var second = UUID.randomUUID().toString();
        breached(Map.of("clockId", second));
        await().atMost(SOON).until(() -> late(second));
        awaitQuiet();

        assertThat(mails("agent") + mails("onduty") + mails("lead")).isZero();
    }

    private String team() {
        return "TEAM_" + reference.replace('-', '_');
    }

    private void warned(Map<String, Object> changes) {
        step("ClockWarned", with("dueAt", now.plusSeconds(600).toString(), changes));
    }

    private void breached(Map<String, Object> changes) {
        step("ClockBreached", changes);
    }

    private static Map<String, Object> with(String name, Object value, Map<String, Object> others) {
        var all = new HashMap<>(others);
        all.putIfAbsent(name, value);
        return all;
    }

    private void step(String type, Map<String, Object> changes) {
        var data = (ObjectNode) EventContract.example("sla.events", type, 1);
        data.put("reference", reference)
                .put("clockId", clock)
                .put("at", now.minusSeconds(60).toString());
        changes.forEach((name, value) -> data.set(name, JsonMapper.shared().valueToTree(value)));
        EventContract.check("sla.events", type, 1, data);
        topics.send("sla.events", reference, ++steps, type, data);
    }

    private boolean late(String id) {
        return jdbc.sql("SELECT count(*) FROM pressing_clock WHERE id = :id AND late_since IS NOT NULL")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private long planned() {
        return jdbc.sql("SELECT count(*) FROM outbox_mail WHERE reference = :reference AND state = 'PLANNED'")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private int mails(String name) {
        return POST.of(mailbox(name, "ledgerdesk")).size();
    }

    private String text(String name) {
        return PostOffice.text(POST.of(mailbox(name, "ledgerdesk")).getFirst());
    }

    private void told(String name, int count) {
        await(name).atMost(SOON).until(() -> mails(name) >= count);
    }
}
