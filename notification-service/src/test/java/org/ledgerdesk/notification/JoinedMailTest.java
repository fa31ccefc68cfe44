package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.notification.domain.MailAddresses;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Several tickets become one: whoever opened the others hears it once, and of the one from then on. */
class JoinedMailTest extends MailServiceTest {

    private static final MailAddresses ADDRESSES = new MailAddresses(PostOffice.SUPPORT, "reply-key-of-tests-7Fq2");

    @Test
    void whoOpenedDuplicatesIsToldOnceAndNobodyElseIsMailed() throws Exception {
        opened("Afrekenen blijft wit", "Stap 3 blijft wit.");
        var address = mailbox("eigenaar", "noordzee-fietsen");
        var eigenaar = DESK.person(address, "Eigenaar", "CLIENT", "noordzee-fietsen", null, "nl");
        var duplicates = List.of(other(1), other(2));
        duplicates.forEach(duplicate -> {
            DESK.ticket(duplicate, "The same again", "noordzee-fietsen", eigenaar);
            DESK.message(duplicate, opening(duplicate), "Eigenaar", "PUBLIC", "Wit scherm.");
            tellOf(duplicate, 1, "TicketOpened", openedBy(eigenaar, duplicate));
        });
        awaitMails(address, 2);
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);

        duplicates.forEach(duplicate -> {
            DESK.absorbs(reference, duplicate, eigenaar);
            tellOf(duplicate, 2, "TicketMerged", Map.of("into", reference));
        });
        tell("DuplicateAbsorbed", Map.of("reference", reference, "people", List.of(eigenaar)));
        awaitMails(address, 3);
        answered(agent, "Anna Agent", "PUBLIC", "STAFF", false, "Het werkt weer.");
        awaitMails(address, 4);
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 2);
        awaitQuiet();

        var joined = PostOffice.text(POST.of(address).get(2));
        assertThat(joined).contains(duplicates.getFirst(), duplicates.getLast(), reference, "hetzelfde");
        assertThat(POST.of(address)).hasSize(4);
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(2);
    }

    @Test
    void whoOpenedBothKnowsAlready() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        var duplicate = other(3);
        DESK.ticket(duplicate, "The same again", "noordzee-fietsen", winkel);
        DESK.message(duplicate, opening(duplicate), "Winkel", "PUBLIC", "Wit scherm.");
        tellOf(duplicate, 1, "TicketOpened", openedBy(winkel, duplicate));
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 2);

        DESK.absorbs(reference, duplicate, winkel);
        tellOf(duplicate, 2, "TicketMerged", Map.of("into", reference));
        tell("DuplicateAbsorbed", Map.of("reference", reference, "people", List.of()));
        answered(agent, "Anna Agent", "PUBLIC", "STAFF", false, "Het werkt weer.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 3);
        awaitQuiet();

        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(3);
    }

    @Test
    void anAnswerToADuplicatesMailIsNotedWhereItLanded() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        var duplicate = other(4);
        DESK.absorbs(reference, duplicate, winkel);
        var id = "<joined-%s@mail.example>".formatted(UUID.randomUUID());
        POST.send("From: <%s>\nTo: %s\nSubject: Re: ticket\nMessage-ID: %s\n\nNog steeds wit.\n"
                .formatted(mailbox("winkel", "noordzee-fietsen"), ADDRESSES.answer(duplicate, winkel), id));
        awaitInbox(id, "RESPONSE_ADDED");

        assertThat(DESK.posted("/api/v1/tickets/" + duplicate + "/responses")).hasSize(1);
        assertThat(jdbc.sql("SELECT reference FROM inbox_mail WHERE message_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(reference);
    }

    private String other(int number) {
        return "HD-7%d%s".formatted(number, reference.substring(3));
    }

    /** The id of a ticket's opening words. */
    private static String opening(String ticket) {
        return UUID.nameUUIDFromBytes(ticket.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Map<String, Object> openedBy(String requester, String ticket) {
        return Map.of(
                "requester", requester,
                "responseId", opening(ticket),
                "followers", List.of(),
                "department", "NOBODY",
                "by", Map.of("id", requester, "kind", "CLIENT"));
    }

    private void tellOf(String ticket, int sequence, String type, Map<String, Object> changes) {
        var data = (ObjectNode) EventContract.example("ticket.events", type, 1);
        changes.forEach((name, value) -> data.set(name, JsonMapper.shared().valueToTree(value)));
        data.put("reference", ticket);
        topics.send("ticket.events", ticket, sequence, type, data);
    }
}
