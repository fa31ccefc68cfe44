package org.ledgerdesk.ticket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestDesk.by;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.domain.AttachedFile;
import org.ledgerdesk.ticket.domain.TicketCommand.AttachFiles;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TicketServiceTest
class SearchHttpTest {

    /** An organisation per test, so that each finds only its own tickets. */
    private final String organisation = "search-" + UUID.randomUUID();

    private final Caller client = TestCallers.member(organisation);
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestDesk desk;

    @Autowired
    TestTickets tickets;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    WordRebuild rebuild;

    @Autowired
    Sealer sealer;

    @Test
    void anAnswerGivenYearsAgoIsFoundOnAClosedTicket() {
        var then = now().minus(Duration.ofDays(5 * 365));
        var reference = desk.open(client, "QUESTION", "Email setup", "How do I set up my mail program?", then);
        desk.say(reference, agent, "Use the incoming server imap.harbour.example with port 993.", then.plusSeconds(60));
        desk.send(new ResolveTicket(reference, then.plusSeconds(70), by(agent)));
        desk.send(new CloseTicket(reference, then.plusSeconds(80), by(agent)));

        assertThat(found(client, "incoming server")).containsExactly(reference);
        assertThat(found(client, "imap.harbour.example")).containsExactly(reference);
        assertThat(found(client, "incoming server&status=CLOSED")).containsExactly(reference);
        assertThat(found(client, "incoming server&status=OPEN")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The customers were complaining, customer complains",
        "Discounts are applied wrongly, discount applying",
        "De bestellingen komen niet binnen, bestelling",
        "Onze producten staan er niet in, product",
        "Le café est fermé, cafe",
        "Das Maß ist falsch, maß"
    })
    void wordsAreFoundInTheirOtherForms(String written, String lookedFor) {
        var reference = desk.open(client, "QUESTION", "Something", written, now());

        assertThat(found(client, lookedFor)).as(lookedFor).containsExactly(reference);
    }

    @Test
    void wordsMayStandInDifferentResponses() {
        var reference = desk.open(client, "BUG_REPORT", "Checkout is blank", "Nothing shows.", now());
        desk.say(reference, client, "It happens with vouchers only.", now());
        desk.open(client, "BUG_REPORT", "Voucher has the wrong colour", "It is blue.", now());

        assertThat(found(client, "voucher checkout")).containsExactly(reference);
        assertThat(found(client, "\"blank checkout\"")).isEmpty();
        assertThat(found(client, "\"checkout is blank\"")).containsExactly(reference);
        assertThat(found(client, "voucher -colour")).containsExactly(reference);
    }

    @Test
    void orderNumbersAddressesAndFileNamesAreFound() {
        var reference = desk.open(
                client,
                "BUG_REPORT",
                "Prices",
                "They are old.",
                now(),
                List.of("https://harbour.example/sale/linen-sheets"),
                List.of("ORD-2024-00871"));
        desk.send(new AttachFiles(
                reference,
                now(),
                by(client),
                List.of(new AttachedFile(
                        UUID.randomUUID().toString(),
                        desk.sealed(reference, client, "price-list_November.xlsx"),
                        "application/vnd.ms-excel",
                        10,
                        "0".repeat(64))),
                null));

        for (var q : List.of(
                "ORD-2024-00871", "00871", "linen sheets", "price-list_November.xlsx", "november xlsx", reference)) {
            assertThat(found(client, q)).as(q).containsExactly(reference);
        }
    }

    @Test
    void whatStaffSayAmongThemselvesIsFoundByStaffOnly() {
        var reference = desk.open(client, "QUESTION", "Our invoice", "Is it paid?", now());
        desk.note(reference, agent, "This client is always difficult.", now());
        desk.say(reference, agent, "It is settled.", now());

        assertThat(found(client, "difficult")).isEmpty();
        assertThat(found(client, "settled")).containsExactly(reference);
        assertThat(found(agent, "difficult")).containsExactly(reference);
        assertThat(found(agent, "invoice difficult settled")).containsExactly(reference);
    }

    @Test
    void nobodyFindsAnotherOrganisationsTickets() {
        desk.open(client, "QUESTION", "Zanzibar", "Only ours.", now());
        var stranger = TestCallers.member("stranger-" + UUID.randomUUID());

        assertThat(tickets.found(stranger, "zanzibar")).isEmpty();
        assertThat(found(stranger, "zanzibar")).isEmpty();
    }

    @Test
    void erasedWordsAreNoLongerFound() {
        var reference = desk.open(client, "QUESTION", "About Mrs Jones", "Her number is 5551234.", now());
        desk.say(reference, agent, "We called her.", now());
        sealer.destroy(reference, client.id());

        rebuild.rebuild(reference);

        assertThat(found(agent, "5551234")).isEmpty();
        assertThat(found(agent, "called")).containsExactly(reference);
    }

    @Test
    void ticketsFromBeforeThereWasASearchAreFoundAfterARound() {
        var untouched = desk.open(client, "QUESTION", "Giraffes", "One.", now());
        var touched = desk.open(client, "QUESTION", "Giraffes", "Two.", now());
        jdbc.update("DELETE FROM ticket_words WHERE reference IN (?, ?)", untouched, touched);
        desk.say(touched, client, "Elephants.", now());
        assertThat(found(client, "elephants")).containsExactly(touched);
        assertThat(found(client, "giraffe")).isEmpty();

        rebuild.catchUp();

        assertThat(found(client, "giraffe")).containsExactlyInAnyOrder(untouched, touched);
        assertThat(found(client, "giraffe elephant")).containsExactly(touched);
    }

    @Test
    void writingTheWordsAnewGivesTheSame() {
        var reference = desk.open(client, "QUESTION", "Zebras", "Black and white.", now());
        desk.note(reference, agent, "Or white and black?", now());
        desk.say(reference, agent, "Both.", now());
        var before = words(reference);

        rebuild.rebuild(reference);

        assertThat(words(reference)).isEqualTo(before);
    }

    @Test
    void aTicketWithMoreWordsThanOneListHoldsIsFoundByAllOfThem() {
        var reference = desk.open(client, "QUESTION", "Long story", "It begins.", now());
        for (int i = 0; i < 3; i++) {
            var text = new StringBuilder("x".repeat(5_000)).append(' ');
            for (int word = 0; text.length() < 99_000; word++) {
                text.append("part")
                        .append(i)
                        .append("word")
                        .append(word)
                        .append("é".repeat(70))
                        .append(' ');
            }
            desk.say(reference, client, text.append(" chapter").append(i).toString(), now());
        }

        assertThat(words(reference)).hasSizeGreaterThan(1);
        for (var q : List.of("story", "chapter0", "chapter1", "chapter2")) {
            assertThat(found(client, q)).as(q).containsExactly(reference);
        }
    }

    @Test
    void wordsThatSayNothingAreLookedForInTheSubject() {
        var reference = desk.open(client, "QUESTION", "The Who", "A band.", now());

        assertThat(found(client, "the who")).containsExactly(reference);
    }

    private List<String> words(String reference) {
        return jdbc.queryForList(
                "SELECT public_words || ' / ' || coalesce(all_words::text, '') FROM ticket_words WHERE reference = ? ORDER BY part",
                String.class,
                reference);
    }

    private List<String> found(Caller reader, String query) {
        var parts = query.split("&", 2);
        var ours = "organisation=" + organisation;
        return parts.length == 2
                ? tickets.found(reader, parts[0], ours, parts[1])
                : tickets.found(reader, parts[0], ours);
    }
}
