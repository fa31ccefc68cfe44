package org.ledgerdesk.ticket.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.ManyTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.domain.Status;
import org.ledgerdesk.ticket.search.Search;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A page costs about the same however many tickets there are: what it touches stays far below the table's size. */
@TicketServiceTest
class TicketListPlanTest {

    private final Caller agent = TestCallers.agent();
    private final Caller client = TestCallers.member("client-7");

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TicketList list;

    @BeforeEach
    void fill() {
        ManyTickets.fill(jdbc, 20_000, 10);
    }

    @AfterEach
    void remove() {
        ManyTickets.remove(jdbc);
    }

    @Test
    void noPageReadsTheWholeTable() {
        var asked = new LinkedHashMap<String, TicketList.Question>();
        asked.put("all, latest change first", ask(agent, filter(null, null, null), Sort.LATEST_CHANGE_FIRST));
        asked.put("all, oldest first", ask(agent, filter(null, null, null), Sort.OLDEST_FIRST));
        asked.put("of one status", ask(agent, filter(Status.OPEN, null, null), Sort.LATEST_CHANGE_FIRST));
        asked.put("of one organisation", ask(agent, filter(null, "client-3", null), Sort.LATEST_CHANGE_FIRST));
        asked.put("with a word", ask(agent, filter(null, null, "word77"), Sort.LATEST_CHANGE_FIRST));
        asked.put("a client's", ask(client, filter(null, null, null), Sort.LATEST_CHANGE_FIRST));
        asked.put("a client's open ones", ask(client, filter(Status.OPEN, null, null), Sort.LATEST_CHANGE_FIRST));
        asked.put(
                "a client's, with a word everybody uses",
                ask(client, filter(null, null, "plentiful"), Sort.OLDEST_FIRST));
        asked.put("of a hundred references", ask(agent, hundred(), Sort.LATEST_CHANGE_FIRST));
        asked.put("of a hundred references, oldest first", ask(agent, hundred(), Sort.OLDEST_FIRST));
        asked.put("a client's of a hundred references", ask(client, hundred(), Sort.LATEST_CHANGE_FIRST));
        asked.put("a client's oldest", ask(client, filter(null, null, null), Sort.OLDEST_FIRST));

        asked.forEach((what, question) -> {
            var plan = ManyTickets.plan(jdbc, question.sql(), question.values());
            assertThat(plan.readsWholeTable()).as(what).isFalse();
            // A hundred tickets of one organisation, looked up one by one, touch 500 to 700, as they happen to lie; to
            // look through
            // all 20,000 touches more than that for each thousand.
            assertThat(plan.pages()).as(what).isLessThan(1_000);
        });
    }

    private TicketList.Question ask(Caller reader, Filter filter, Sort sort) {
        return list.question(reader, filter, sort, 50, null);
    }

    @Test
    void frequentWordsAreLookedForAmongTheNewest() {
        var question =
                list.newest(agent, filter(null, null, "plentiful"), Sort.LATEST_CHANGE_FIRST, 50, null, Search.MORE);
        var plan = ManyTickets.plan(jdbc, question.sql(), question.values());
        assertThat(plan.pages()).as("stops once the page is full").isLessThan(Search.MORE);

        var pages = list.page(agent, filter(null, null, "plentiful"), Sort.LATEST_CHANGE_FIRST, 50, null);
        assertThat(pages.items()).hasSize(50).allSatisfy(item -> assertThat(
                        Integer.parseInt(item.reference().substring(3)) % 3)
                .isZero());
    }

    private static Filter filter(@Nullable Status status, @Nullable String organisation, @Nullable String words) {
        var statuses = status == null ? EnumSet.noneOf(Status.class) : EnumSet.of(status);
        return new Filter(statuses, null, null, null, null, organisation, words, null, null, null);
    }

    /** From all ages, as a page of another list has them. */
    private static Filter hundred() {
        var references = IntStream.range(0, 100)
                .mapToObj(n -> "HD-" + (1_000_001 + n * 197))
                .collect(Collectors.toSet());
        return new Filter(EnumSet.noneOf(Status.class), null, null, null, null, null, null, null, null, references);
    }
}
