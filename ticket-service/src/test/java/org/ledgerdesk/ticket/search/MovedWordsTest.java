package org.ledgerdesk.ticket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was said to a duplicate is found where it is shown: with the original while it is merged, with itself again afterwards. */
@TicketServiceTest
class MovedWordsTest {

    private final String organisation = "moved-" + UUID.randomUUID();
    private final Caller client = TestCallers.member(organisation);
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestDesk desk;

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    WordRebuild rebuild;

    @Autowired
    JdbcTemplate jdbc;

    private String original = "";
    private String duplicate = "";

    @BeforeEach
    void oneIsMergedIntoTheOther() {
        Stream.of(client, agent).forEach(people::know);
        original = desk.open(client, "QUESTION", "Checkout", "It is blank.", now());
        duplicate = desk.open(client, "QUESTION", "Payment", "It is white.", now());
        tickets.merge(agent, original, duplicate);
        tickets.respond(
                client,
                duplicate,
                "Mine is the invoice.",
                "attachmentIds",
                List.of(http.uploaded(client, "may.txt", "12")));
        tickets.respond(agent, duplicate, "They pay late.", "visibility", "INTERNAL");
        tickets.respond(client, original, "Mine is the basket.");
    }

    @Test
    void whileItIsMergedTheOriginalIsFound() {
        assertThat(found(client, "invoice")).containsExactly(original);
        assertThat(found(agent, "late")).containsExactly(original);
    }

    @Test
    void onceItIsUndoneEachIsFoundByItsOwnWords() {
        tickets.undo(agent, original, duplicate);

        assertThat(found(client, "invoice")).containsExactly(duplicate);
        assertThat(found(client, "may.txt")).containsExactly(duplicate);
        assertThat(found(agent, "late")).containsExactly(duplicate);
        assertThat(found(client, "late")).isEmpty();
        assertThat(found(client, "basket")).containsExactly(original);
        assertThat(found(client, "payment")).containsExactly(duplicate);
    }

    @Test
    void whatIsSaidLaterIsAddedAndWritingAllAnewGivesTheSame() {
        tickets.undo(agent, original, duplicate);
        tickets.respond(client, duplicate, "Also the receipt.");
        tickets.respond(client, original, "Also the voucher.");
        assertThat(found(client, "invoice receipt")).containsExactly(duplicate);
        var live = words();

        rebuild.rebuild(original);
        rebuild.rebuild(duplicate);

        assertThat(words()).isEqualTo(live);
    }

    @Test
    void throughSeveralMergesTheyComeBackStepByStep() {
        var between = desk.open(client, "QUESTION", "Second", "It is black.", now());
        var last = desk.open(client, "QUESTION", "Third", "It is grey.", now());
        tickets.merge(agent, between, last);
        tickets.merge(agent, original, between);
        tickets.respond(client, last, "Mine is the address.");
        assertThat(found(client, "address")).containsExactly(original);

        tickets.undo(agent, original, between);
        assertThat(found(client, "address")).containsExactly(between);
        tickets.undo(agent, between, last);
        assertThat(found(client, "address")).containsExactly(last);
    }

    private List<String> words() {
        return jdbc.queryForList(
                "SELECT w::text FROM ticket_words w WHERE reference IN (?, ?) ORDER BY reference, part",
                String.class,
                original,
                duplicate);
    }

    private List<String> found(Caller reader, String words) {
        return tickets.found(reader, words, "organisation=" + organisation);
    }
}
