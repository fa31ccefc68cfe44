package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.notification.domain.MailAddresses;

/** A mail is written only after the merge was undone under which its words were said. */
class MovedMailTest extends MailServiceTest {

    private static final MailAddresses ADDRESSES = new MailAddresses(PostOffice.SUPPORT, "reply-key-of-tests-7Fq2");

    @Test
    void itIsWrittenFromTheTicketThatHasTheWordsNowAndOnlyToWhomThatConcerns() throws Exception {
        opened("Afrekenen blijft wit", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        awaitQuiet();
        var address = mailbox("eigenaar", "noordzee-fietsen");
        var eigenaar = DESK.person(address, "Eigenaar", "CLIENT", "noordzee-fietsen", null, "nl");
        tell("DuplicateAbsorbed", Map.of("reference", reference, "people", List.of(eigenaar)));
        var between = other(1);
        var duplicate = other(2);
        List.of(between, duplicate)
                .forEach(ticket -> DESK.ticket(ticket, "Factuur klopt niet", "noordzee-fietsen", eigenaar));
        DESK.says(reference, "conversation", List.of(undone(between)));
        DESK.says(between, "conversation", List.of(undone(duplicate)));
        var message = UUID.randomUUID().toString();
        DESK.message(duplicate, message, "Anna Agent", "PUBLIC", "Welke factuur bedoelt u?");

        tell(
                "ResponseAdded",
                Map.of(
                        "reference",
                        reference,
                        "responseId",
                        message,
                        "visibility",
                        "PUBLIC",
                        "authorKind",
                        "STAFF",
                        "asksClient",
                        true,
                        "by",
                        Map.of("id", agent, "kind", "STAFF")));

        awaitMails(address, 1);
        awaitQuiet();
        var mail = POST.of(address).getFirst();
        assertThat(PostOffice.text(mail)).contains("Welke factuur bedoelt u?", duplicate);
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress())
                .isEqualTo(ADDRESSES.answer(duplicate, eigenaar));
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM outbox_mail WHERE reference = ? AND state = 'FAILED'")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Map<String, Object> undone(String duplicate) {
        return Map.of(
                "id",
                "event-7",
                "kind",
                "EVENT",
                "event",
                Map.of("type", "MergeUndone", "data", Map.of("duplicate", duplicate)));
    }

    private String other(int number) {
        return "HD-6%d%s".formatted(number, reference.substring(3));
    }
}
