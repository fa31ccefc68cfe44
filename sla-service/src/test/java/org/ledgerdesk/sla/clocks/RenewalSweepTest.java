package org.ledgerdesk.sla.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.sla.policies.Admin;
import org.springframework.beans.factory.annotation.Autowired;

/** A save changes the open clocks of the tickets it concerns, in their history, and no others. */
class RenewalSweepTest extends Renewals {

    @Autowired
    private RenewalSweep sweep;

    @Autowired
    private DataSource database;

    @Test
    void anEditRecomputesOpenClocksAndSaysSoInTheirHistoryWhileFinishedOnesKeepTheirVersion() {
        var reference = open(organisation);
        send(reference, 2, "PriorityAssessed", opened.plusSeconds(60));
        var before = clock(reference, "INITIAL_RESPONSE");

        var edit = save(body -> targets(body).put("INITIAL_RESPONSE", "3 days"));

        var clock = await().until(
                        () -> clock(reference, "INITIAL_RESPONSE"),
                        now -> now.path("policyVersion").asInt()
                                == edit.path("version").asInt());
        assertThat(Instant.parse(clock.path("dueAt").asString()))
                .isEqualTo(Instant.parse(before.path("dueAt").asString()).plus(Duration.ofDays(1)));
        var step = clock.path("steps").get(clock.path("steps").size() - 1);
        assertThat(step.path("type").asString()).isEqualTo("ClockRetargeted");
        assertThat(step.path("cause").asString()).isEqualTo("policy-" + edit.path("version"));
        assertThat(step.path("at").asString()).isEqualTo(edit.path("validFrom").asString());
        assertThat(clock(reference, "ASSESSMENT").path("policyVersion").asInt())
                .isLessThan(edit.path("version").asInt());
        await().until(() -> admin.read("sla/policies?organisation=" + organisation)
                .at("/items/0/recomputing")
                .isNull());
        topics.received("sla.events", reference)
                .forEach(event -> EventContract.check("sla.events", event.type(), 1, event.data()));
    }

    @Test
    void aWithdrawnPromiseEndsItsClocksAndANewOneBeginsWithWhatHappensThen() {
        var reference = open(organisation);

        save(body -> targets(body).put("QUOTE", "1 day").remove("ASSESSMENT"));

        await().until(() -> clock(reference, "ASSESSMENT").path("state").asString(), "CANCELLED"::equals);
        var steps = clock(reference, "ASSESSMENT").path("steps");
        assertThat(steps.get(steps.size() - 1).path("reason").asString()).isEqualTo("POLICY");
        assertThat(clock(reference, "QUOTE").isMissingNode()).isTrue();
        send(reference, 2, "QuoteRequested", Instant.now());
        await().until(() -> clock(reference, "QUOTE").path("state").asString(""), "RUNNING"::equals);
    }

    @Test
    void aVersionThatLiesAheadTakesEffectThenAndNotBefore() {
        var reference = open(organisation);
        var from = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);

        var edit = save(body -> {
            targets(body).put("INITIAL_RESPONSE", "1 day");
            body.put("validFrom", from.toString());
        });

        assertThat(clock(reference, "INITIAL_RESPONSE").path("targetMinutes").asInt())
                .isEqualTo(2880);
        var clock = await().until(
                        () -> clock(reference, "INITIAL_RESPONSE"),
                        now -> now.path("targetMinutes").asInt() == 1440);
        assertThat(Instant.now()).isAfterOrEqualTo(from);
        var step = clock.path("steps").get(clock.path("steps").size() - 1);
        assertThat(step.path("at").asString()).isEqualTo(edit.path("validFrom").asString());
        assertThat(Instant.parse(clock.path("dueAt").asString())).isEqualTo(from.plus(Duration.ofDays(1)));
    }

    @Test
    void aCalendarOfTheOrganisationsOwnCountsTheWholeTimeAnew() {
        var reference = open(organisation);

        var edit = admin.save("calendars", Admin.CALENDAR, body -> {
            body.put("name", "24x7").put("organisation", organisation).put("dayMinutes", 1440);
            body.putObject("week").putArray("wed").addArray().add("00:00").add("00:01");
            body.remove(List.of("country", "holidays", "overrides"));
        });

        var clock = await().until(
                        () -> clock(reference, "INITIAL_RESPONSE"),
                        now -> now.path("calendarVersion").asInt()
                                == edit.path("version").asInt());
        assertThat(clock.path("elapsedMinutes").asInt()).isLessThanOrEqualTo(1);
        var step = clock.path("steps").get(clock.path("steps").size() - 1);
        assertThat(step.path("cause").asString()).isEqualTo("calendar-24x7-" + edit.path("version"));
    }

    @Test
    void aProspectsTicketIsJudgedByTheOrganisationThatAdoptsThem() {
        var reference = open(null);
        assertThat(clock(reference, "ASSESSMENT").path("policyVersion").asInt()).isEqualTo(1);

        topics.send(
                "ticket.events",
                reference,
                2,
                "ProspectAdopted",
                event("ProspectAdopted", reference, Instant.now()).put("organisation", organisation));

        var clock = await().until(
                        () -> clock(reference, "INITIAL_RESPONSE"),
                        now -> now.path("policyVersion").asInt() > 1);
        assertThat(clock.path("calendar").asString()).isEqualTo("24x7");
    }

    @Test
    void severalAtItAtOnceAndOnceMoreAfterACrashSayItOnce() throws InterruptedException {
        var references = Stream.generate(() -> open(organisation)).limit(8).toList();
        var edit = save(body -> targets(body).put("INITIAL_RESPONSE", "3 days"));
        var others = Stream.generate(() -> Thread.ofVirtual().start(sweep::renew))
                .limit(4)
                .toList();
        for (var other : others) {
            other.join();
        }
        finished(edit);

        jdbc.sql("""
                        UPDATE promise_edit SET finished_at = NULL, after_reference = :half, done = 4
                        WHERE policy_version = :version
                        """)
                .param("half", references.get(3))
                .param("version", edit.path("version").asInt())
                .update();
        finished(edit);

        for (var reference : references) {
            assertThat(clock(reference, "INITIAL_RESPONSE")
                            .path("steps")
                            .valueStream()
                            .filter(step -> step.path("cause").asString().equals("policy-" + edit.path("version"))))
                    .hasSize(1);
        }
        assertThat(jdbc.sql("SELECT done || ' of ' || tickets FROM promise_edit WHERE policy_version = :version")
                        .param("version", edit.path("version").asInt())
                        .query(String.class)
                        .single())
                .isEqualTo("8 of 8");
    }

    @Test
    void whatIsDueGoesByItsNewPromiseBeforeItIsJudgedThoughItsTurnHasNotCome() throws SQLException {
        var reference = open(organisation);
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtextextended('renewal', 5))");
            var edit = save(body -> targets(body).put("INITIAL_RESPONSE", "3 days"));

            jdbc.sql("UPDATE open_clock SET next_at = now() WHERE reference = :reference AND kind = 'INITIAL_RESPONSE'")
                    .param("reference", reference)
                    .update();

            await().until(() ->
                    clock(reference, "INITIAL_RESPONSE").path("targetMinutes").asInt() == 4320);
            assertThat(jdbc.sql("SELECT done FROM promise_edit WHERE policy_version = :version AND finished_at IS NULL")
                            .param("version", edit.path("version").asInt())
                            .query(Long.class)
                            .single())
                    .isZero();
            statement.execute("SELECT pg_advisory_unlock(hashtextextended('renewal', 5))");
        }
    }

    @Test
    void aTicketThatCannotBeJudgedKeepsNoOtherFromItsNewPromise() {
        var reference = open(organisation);
        jdbc.sql("""
                        INSERT INTO ticket_fact (reference, sequence, type, data)
                        VALUES ('HD-00001', 1, 'Opened', jsonb_build_object('organisation', :organisation::text))
                        """).param("organisation", organisation).update();
        jdbc.sql("INSERT INTO open_clock VALUES (:id, 'HD-00001', 'RESPONSE', 'RUNNING', NULL)")
                .param("id", UUID.randomUUID())
                .update();

        save(body -> targets(body).put("INITIAL_RESPONSE", "3 days"));

        await().until(() ->
                clock(reference, "INITIAL_RESPONSE").path("targetMinutes").asInt() == 4320);
        await().until(() -> admin.read("sla/policies?organisation=" + organisation)
                .at("/items/0/recomputing")
                .isNull());
    }
}
