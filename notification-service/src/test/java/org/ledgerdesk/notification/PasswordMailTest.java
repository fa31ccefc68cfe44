package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import tools.jackson.databind.node.ObjectNode;

class PasswordMailTest extends MailServiceTest {

    @Test
    void aForgottenPasswordIsAnsweredWithALinkOnceAndTheLinkIsNotKept() throws Exception {
        var reset = requested(winkel, "RESET", Duration.ofHours(1));
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        var mail = POST.of(mailbox("winkel", "noordzee-fietsen")).getFirst();
        assertThat(PostOffice.subject(mail)).isEqualTo("Kies een nieuw wachtwoord");
        assertThat(PostOffice.text(mail))
                .startsWith("Dag Winkel,")
                .contains("http://localhost:8080/password/" + reset, "één keer", "60 minuten");
        assertThat(PostOffice.html(mail)).contains("href=\"http://localhost:8080/password/" + reset);
        assertThat(PostOffice.header(mail, "Reply-To")).contains(PostOffice.SUPPORT);

        await().atMost(SOON).until(() -> settled(reset, "SENT"));
        assertThat(jdbc.sql("SELECT raw IS NULL AND without_copy FROM outbox_mail WHERE event_id = :reset")
                        .param("reset", reset)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        var id = jdbc.sql("SELECT id::text FROM outbox_mail WHERE event_id = :reset")
                .param("reset", reset)
                .query(String.class)
                .single();
        await().atMost(SOON)
                .until(() -> !topics.received("notification.events", id).isEmpty());
        EventContract.check("notification.events", "MailSent", 1, fact("MailSent", id));

        tell(reset, winkel, "RESET", 2);
        requested(webteam, "INVITATION", Duration.ofDays(7));
        awaitMails(mailbox("webteam", "harbour-linen"), 1);
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(1);
    }

    @Test
    void aNewPersonIsWelcomedWithTheLinkToTheirFirstPassword() {
        var reset = requested(webteam, "INVITATION", Duration.ofDays(7));
        awaitMails(mailbox("webteam", "harbour-linen"), 1);
        assertThat(PostOffice.text(POST.of(mailbox("webteam", "harbour-linen")).getFirst()))
                .startsWith("Hello Website Team,")
                .contains("Welcome!", "http://localhost:8080/password/" + reset, "7 days");
    }

    @Test
    void aLinkThatIsUsedOrOverIsNotMailed() {
        var reset = UUID.randomUUID().toString();
        tell(reset, winkel, "RESET", 1);
        await().atMost(SOON).until(() -> settled(reset, "NOT_NEEDED"));
        var late = requested(winkel, "RESET", Duration.ofHours(-1));
        await().atMost(SOON).until(() -> settled(late, "NOT_NEEDED"));
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).isEmpty();
    }

    private String requested(String person, String purpose, Duration valid) {
        var reset = UUID.randomUUID().toString();
        DESK.passwordLink(
                reset,
                person,
                purpose,
                "http://localhost:8080/password/" + reset,
                Instant.now().plus(valid));
        tell(reset, person, purpose, 1);
        return reset;
    }

    private void tell(String reset, String person, String purpose, int sequence) {
        var data = (ObjectNode) EventContract.example("directory.events", "PasswordResetRequested", 1);
        data.put("personId", person).put("resetId", reset).put("purpose", purpose);
        ((ObjectNode) data.get("links")).put("self", "/internal/password-resets/" + reset);
        EventContract.check("directory.events", "PasswordResetRequested", 1, data);
        topics.send("directory.events", reset, sequence, "PasswordResetRequested", data);
    }

    private boolean settled(String reset, String state) {
        return jdbc.sql("SELECT state FROM outbox_mail WHERE event_id = :reset")
                .param("reset", reset)
                .query(String.class)
                .optional()
                .filter(state::equals)
                .isPresent();
    }
}
