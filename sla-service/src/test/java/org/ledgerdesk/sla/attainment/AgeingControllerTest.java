package org.ledgerdesk.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.sla.attainment.Told.department;
import static org.ledgerdesk.sla.attainment.Told.item;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AgeingControllerTest {

    private static final Instant NOW = Instant.now();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ageing ageing;

    @Autowired
    private Told told;

    private final String department = department();

    @Test
    void openTicketsAreCountedByAgeTurnAndPriority() {
        var fresh = told.opened(hoursAgo(1), department);
        var assessed = told.opened(hoursAgo(30), department);
        told.assessed(assessed, hoursAgo(29), "P2");
        var waiting = told.opened(hoursAgo(40), department);
        told.assessed(waiting, hoursAgo(39), "P3");
        told.and(waiting, "AwaitingResponseStarted", hoursAgo(2));
        var imported = told.opened(hoursAgo(24 * 400), department, data -> data.put("imported", true));
        var resolved = told.opened(hoursAgo(30), department);
        told.and(resolved, "TicketResolved", hoursAgo(2));
        told.taken(fresh, assessed, waiting, imported, resolved);

        var answer = ages();

        assertThat(answer.path("items").valueStream().map(one -> "%s %d %d"
                        .formatted(
                                one.path("bucket").asString(),
                                one.path("open").asLong(),
                                one.path("waiting").asLong())))
                .containsExactly(
                        "UNDER_4_HOURS 1 0",
                        "UNDER_1_DAY 0 0",
                        "UNDER_3_DAYS 1 1",
                        "UNDER_1_WEEK 0 0",
                        "UNDER_2_WEEKS 0 0",
                        "UNDER_1_MONTH 0 0",
                        "OLDER 1 0");
        assertThat(item(answer, "bucket=UNDER_3_DAYS").path("byPriority").toString())
                .isEqualTo("{\"P1\":0,\"P2\":1,\"P3\":1,\"P4\":0,\"UNASSESSED\":0}");
        assertThat(references("bucket=UNDER_3_DAYS")).containsExactly(waiting, assessed);
        assertThat(references("bucket=OLDER")).containsExactly(imported);
        assertThat(references("")).containsExactly(imported, waiting, assessed, fresh);
        assertThat(references("priority=UNASSESSED")).containsExactly(imported, fresh);
    }

    @Test
    void whatEndsIsNotOpenAndWhatBeginsAgainIsAsOldAsItWas() {
        var ticket = told.opened(hoursAgo(30), department);
        assertThat(turnAfter(ticket, "TicketResolved")).isEqualTo("0 open, 0 waiting");
        assertThat(turnAfter(ticket, "TicketReopened")).isEqualTo("1 open, 0 waiting");
        assertThat(turnAfter(ticket, "TicketClosed")).isEqualTo("0 open, 0 waiting");
        assertThat(turnAfter(ticket, "TicketReopened")).isEqualTo("1 open, 0 waiting");
        assertThat(turnAfter(ticket, "AwaitingResponseStarted")).isEqualTo("0 open, 1 waiting");
        assertThat(turnAfter(ticket, "TicketMerged")).isEqualTo("0 open, 0 waiting");
        assertThat(turnAfter(ticket, "MergeUndone")).isEqualTo("0 open, 1 waiting");
        assertThat(turnAfter(ticket, "AwaitingResponseEnded")).isEqualTo("1 open, 0 waiting");
        assertThat(turnAfter(ticket, "TextErased")).isEqualTo("1 open, 0 waiting");
        told.and(ticket, "TicketTransferred", hoursAgo(0), data -> data.put("department", department + "-B"));
        told.taken(ticket);
        assertThat(item(ages(), "bucket=UNDER_3_DAYS").path("open").asLong()).isZero();
        assertThat(told.ask("/ageing/tickets?department=" + department + "-B")
                        .at("/items/0/reference")
                        .asString())
                .isEqualTo(ticket);
    }

    @Test
    void aPriorityThatOnlyTheCategoryGaveGoesWithIt() {
        var ticket = told.opened(hoursAgo(1), department, data -> data.put("siteDown", true));
        told.taken(ticket);
        assertThat(told.ask("/ageing/tickets?priority=P1&department=" + department)
                        .path("items"))
                .hasSize(1);

        told.and(ticket, "TicketRecategorised", hoursAgo(0), data -> data.put("category", "QUESTION")
                .put("siteDown", false));
        told.taken(ticket);

        var now = told.ask("/ageing/tickets?department=" + department).at("/items/0");
        assertThat(now.path("priority").isNull()).isTrue();
        assertThat(now.path("category").asString()).isEqualTo("QUESTION");
    }

    @Test
    void anAgeBeginsWithItsFirstInstant() {
        var exact = told.opened(NOW.minus(Duration.ofHours(4)).toString(), department);
        var younger = told.opened(NOW.minus(Duration.ofHours(4)).plusMillis(1).toString(), department);
        told.taken(exact, younger);
        var filter = new Filter(null, null, department, null);
        var now = jdbc.sql("SELECT opened_at + interval '4 hours' FROM ticket_standing WHERE reference = :reference")
                .param("reference", exact)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();

        assertThat(ageing.buckets(filter, now).subList(0, 2))
                .extracting(Ageing.Bucket::open)
                .containsExactly(1L, 1L);
        assertThat(ageing.tickets(Age.UNDER_4_HOURS, filter, now, null, 9))
                .extracting(Ageing.Ticket::reference)
                .containsExactly(younger);
        assertThat(ageing.tickets(Age.UNDER_1_DAY, filter, now, null, 9))
                .extracting(Ageing.Ticket::reference)
                .containsExactly(exact);
    }

    @Test
    void pagesOfTicketsHangTogetherAndAgesAreForStaff() {
        var first = told.opened(hoursAgo(3), department);
        var second = told.opened(hoursAgo(2), department);
        told.taken(first, second);

        var page = told.ask("/ageing/tickets?limit=1&department=" + department);
        var rest = told.ask("/ageing/tickets?limit=1&department=" + department + "&cursor="
                + page.path("nextCursor").asString());

        assertThat(List.of(
                        page.at("/items/0/reference").asString(),
                        rest.at("/items/0/reference").asString()))
                .containsExactly(first, second);
        assertThat(rest.path("nextCursor").isNull()).isTrue();
        assertThat(told.status("/ageing", TestCallers.member("harbour-linen"))).isEqualTo(403);
        assertThat(told.status("/ageing/tickets", TestCallers.approver("harbour-linen")))
                .isEqualTo(403);
        assertThat(told.status("/ageing/tickets?bucket=ANCIENT", TestCallers.lead()))
                .isEqualTo(400);
        assertThat(told.status("/ageing/tickets?cursor=eA", TestCallers.lead())).isEqualTo(400);
    }

    private String turnAfter(String ticket, String type) {
        told.and(ticket, type, hoursAgo(0));
        told.taken(ticket);
        var age = item(ages(), "bucket=UNDER_3_DAYS");
        return "%d open, %d waiting"
                .formatted(age.path("open").asLong(), age.path("waiting").asLong());
    }

    private JsonNode ages() {
        return told.ask("/ageing?department=" + department);
    }

    private List<String> references(String query) {
        return told.ask("/ageing/tickets?department=" + department + "&" + query)
                .path("items")
                .valueStream()
                .map(one -> one.path("reference").asString())
                .toList();
    }

    private static String hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours)).toString();
    }
}
