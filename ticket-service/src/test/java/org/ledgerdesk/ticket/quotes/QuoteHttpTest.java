package org.ledgerdesk.ticket.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestDesk.by;
import static org.ledgerdesk.ticket.TestDesk.now;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.with;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.domain.Offer;
import org.ledgerdesk.ticket.domain.TicketCommand.ProvideQuote;
import org.ledgerdesk.ticket.preset.DeskZone;
import org.ledgerdesk.ticket.rows.QuotedTickets;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@TicketServiceTest
class QuoteHttpTest {

    private final Caller member = TestCallers.member("wish-mill");
    private final Caller approver = TestCallers.approver("wish-mill");
    private final Caller stranger = TestCallers.approver("other-wish-mill");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    TestDesk testDesk;

    @Autowired
    Desk desk;

    @Autowired
    QuotedTickets quoted;

    @Autowired
    DeskZone zone;

    private String reference = "";

    @BeforeEach
    void aFeatureIsWished() {
        Stream.of(member, approver, stranger, agent).forEach(people::know);
        reference = tickets.open(member, "category", "NEW_FEATURE");
    }

    @Test
    void aFeatureWaitsForAQuoteFromItsOpeningAndIsWithDevelopment() {
        var page = tickets.page(member, reference);

        assertThat(page.path("escalated").asBoolean()).isTrue();
        assertThat(page.path("status").asString()).isEqualTo("NEW");
        assertThat(quote(page).path("state").asString()).isEqualTo("REQUESTED");
        assertThat(quote(page).path("amount").isNull()).isTrue();
        assertThat(http.post(agent, path(reference, "resolution"), null).code()).isEqualTo("quote-undecided");
    }

    @Test
    void theApproverAgreesAndThenItCanBeResolved() {
        var id = provide(offer("amount", "1250.5", "note", "Two weeks of design included"));
        var seen = quote(tickets.page(member, reference));
        assertThat(seen.path("state").asString()).isEqualTo("PROVIDED");
        assertThat(seen.path("amount").asString()).isEqualTo("1250.50");
        assertThat(seen.path("note").asString()).isEqualTo("Two weeks of design included");
        assertThat(seen.path("version").asInt()).isEqualTo(1);

        var approved = http.post(approver, path(reference, "quotes", id, "approval"), null);

        assertThat(approved.status()).isEqualTo(200);
        assertThat(quote(approved.body()).path("state").asString()).isEqualTo("APPROVED");
        assertThat(quote(approved.body()).path("decidedBy").path("id").asString())
                .isEqualTo(approver.id());
        assertThat(http.post(approver, path(reference, "quotes", id, "decline"), null)
                        .code())
                .isEqualTo("quote-approved");
        assertThat(http.post(agent, path(reference, "quotes"), offer()).code()).isEqualTo("quote-approved");
        assertThat(http.post(agent, path(reference, "resolution"), null).status())
                .isEqualTo(200);
    }

    @Test
    void aDeclinedQuoteMayBeFollowedByAnotherAndTheOldOneIsPast() {
        var first = provide(offer());
        var declined =
                http.post(approver, path(reference, "quotes", first, "decline"), Map.of("reason", "Over our budget"));
        assertThat(declined.body().toString()).contains("Over our budget");
        assertThat(tickets.page(agent, reference).toString()).contains("Over our budget");

        var second = provide(offer("amount", 900));

        assertThat(second).isNotEqualTo(first);
        assertThat(quote(tickets.page(agent, reference)).path("version").asInt())
                .isEqualTo(2);
        assertThat(http.post(approver, path(reference, "quotes", first, "approval"), null)
                        .code())
                .isEqualTo("quote-replaced");
        assertThat(http.post(approver, path(reference, "quotes", second, "approval"), null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyAnApproverOfTheTicketsOwnOrganisationDecides() {
        var id = provide(offer());
        for (var word : List.of("approval", "decline")) {
            var path = path(reference, "quotes", id, word);
            assertThat(http.post(member, path, null).code()).isEqualTo("approver-only");
            assertThat(http.post(agent, path, null).code()).isEqualTo("approver-only");
            assertThat(http.post(TestCallers.service("sla-service"), path, null).status())
                    .isEqualTo(403);
            assertThat(http.post(stranger, path, null).status()).isEqualTo(404);
        }
        // Somebody of another client who was let in sees the quote, but it is not theirs to decide.
        http.post(agent, path(reference, "followers"), Map.of("email", stranger.email()));
        assertThat(quote(tickets.page(stranger, reference)).path("id").asString())
                .isEqualTo(id);
        assertThat(http.post(stranger, path(reference, "quotes", id, "approval"), null)
                        .code())
                .isEqualTo("approver-only");
        assertThat(http.post(approver, path(reference, "quotes", "nonsense", "approval"), null)
                        .status())
                .isEqualTo(404);
        assertThat(quote(tickets.page(agent, reference)).path("state").asString())
                .isEqualTo("PROVIDED");
    }

    @Test
    void staffAskForAQuoteOnAnyTicketAndTakeItBack() {
        var bug = tickets.open(member);
        assertThat(http.post(member, path(bug, "quote-requests"), null).status())
                .isEqualTo(403);
        assertThat(http.post(member, path(bug, "quotes"), offer()).status()).isEqualTo(403);
        var asked = http.post(agent, path(bug, "quote-requests"), null);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(http.post(agent, path(bug, "quote-requests"), Map.of()).code())
                .isEqualTo("quote-undecided");

        var back = http.delete(
                agent, path(bug, "quotes", quote(asked.body()).path("id").asString()));

        assertThat(quote(back.body()).path("state").asString()).isEqualTo("EXPIRED");
        assertThat(http.post(agent, path(bug, "resolution"), null).status()).isEqualTo(200);
    }

    @Test
    void becomingAFeatureAsksForAQuote() {
        var bug = tickets.open(member);
        var page = http.put(agent, path(bug, "category"), Map.of("category", "NEW_FEATURE", "reason", "It is new"))
                .body();

        assertThat(quote(page).path("state").asString()).isEqualTo("REQUESTED");
        assertThat(page.path("escalated").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "amount, -5, amount",
        "amount, 0.00, amount",
        "amount, 1e3, amount",
        "amount, 12.345, amount",
        "currency, euro, currency",
        "currency, XXX, currency",
        "minutes, 0, minutes",
        "workingDays, 100000, workingDays",
        "validUntil, 2999-01-01, validUntil"
    })
    void termsThatMakeNoSenseAreRefusedAtTheirField(String field, String value, String wrong) {
        var whole = value.matches("\\d+") && !field.equals("amount");
        var answer = http.post(
                agent, path(reference, "quotes"), offer(field, whole ? (Object) Integer.valueOf(value) : value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo(wrong);
    }

    @Test
    void theAmountHasTheDigitsOfItsCurrencyAndTheDayIsToCome() {
        provide(offer("amount", 1200, "currency", "JPY"));
        assertThat(quote(tickets.page(agent, reference)).path("amount").asString())
                .isEqualTo("1200");
        assertThat(http.post(agent, path(reference, "quotes"), offer("validUntil", today().toString()))
                        .code())
                .isEqualTo("valid-until-is-past");
        assertThat(http.post(agent, path(reference, "quotes"), Map.of())
                        .body()
                        .path("errors")
                        .size())
                .isEqualTo(5);
        assertThat(http.post(agent, path(reference, "quotes"), offer("amount", List.of(1)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void afterItsLastDayWhereTheDeskIsItIsRefusedAtOnceAndEndedByTheSweep() {
        var yesterday = today().minusDays(1);
        testDesk.send(new ProvideQuote(
                reference,
                now(),
                by(agent),
                "quote-9",
                new Offer("10.00", "EUR", 60, 1, yesterday),
                yesterday.minusDays(3),
                null));
        var id = quote(tickets.page(agent, reference)).path("id").asString();
        assertThat(http.post(approver, path(reference, "quotes", id, "approval"), null)
                        .code())
                .isEqualTo("quote-expired");

        sweep(yesterday);
        assertThat(quote(tickets.page(agent, reference)).path("state").asString())
                .isEqualTo("PROVIDED");
        sweep(today());
        sweep(today());

        var ended = quote(tickets.page(agent, reference));
        assertThat(ended.path("state").asString()).isEqualTo("EXPIRED");
        assertThat(ended.path("decidedBy").isNull()).isTrue();
        assertThat(http.get(agent, path(reference, "history")).body().toString())
                .containsOnlyOnce("QuoteExpired");
        assertThat(http.post(agent, path(reference, "resolution"), null).status())
                .isEqualTo(200);
    }

    /** Just after midnight of that day where the desk is, which is still the day before in Greenwich. */
    private void sweep(LocalDate day) {
        var midnight = day.atStartOfDay(zone.zone()).plusMinutes(1).toInstant();
        new QuoteSweep(quoted, desk, zone, Clock.fixed(midnight, ZoneId.of("UTC"))).sweep();
    }

    private LocalDate today() {
        return zone.day(now());
    }

    private String provide(Map<String, Object> offer) {
        var answer = http.post(agent, path(reference, "quotes"), offer);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
        return quote(answer.body()).path("id").asString();
    }

    private Map<String, Object> offer(Object... more) {
        var offer = new LinkedHashMap<String, Object>();
        offer.put("amount", "1250.00");
        offer.put("currency", "EUR");
        offer.put("minutes", 960);
        offer.put("workingDays", 5);
        offer.put("validUntil", today().plusDays(14).toString());
        return with(offer, more);
    }

    private static JsonNode quote(JsonNode page) {
        return page.path("quote");
    }
}
