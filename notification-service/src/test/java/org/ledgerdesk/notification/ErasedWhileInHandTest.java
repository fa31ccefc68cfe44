package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import tools.jackson.databind.node.ObjectNode;

/** Somebody is erased while mails to them and from them are on their way: what those know goes once they are settled. */
class ErasedWhileInHandTest extends MailServiceTest {

    private String address = "";

    @BeforeEach
    void aMailWasSent() {
        opened("Over mij", "Mijn nummer is 5.");
        address = mailbox("winkel", "noordzee-fietsen");
        awaitMails(address, 1);
        awaitQuiet();
    }

    @Test
    void aMailInDoubtKeepsItsAddressUntilItIsSettledAndOneThatWaitsIsNotSent() {
        var doubtful = outgoing("IN_DOUBT");
        var waiting = outgoing("READY");

        erase();

        await().atMost(SOON).until(() -> state(waiting).equals("NOT_NEEDED"));
        assertThat(count("outbox_mail WHERE address = :address AND raw IS NOT NULL"))
                .isEqualTo(1);
        settle("outbox_mail SET state = 'SENT'", doubtful);
        await().atMost(SOON)
                .until(() -> count("outbox_mail WHERE recipient = :person AND (address = :address OR raw IS NOT NULL)")
                        == 0);
        assertThat(state(doubtful)).isEqualTo("SENT");
        await().atMost(SOON).until(() -> count("erased_person WHERE person = :person") == 0);
    }

    @Test
    void whatCameInAndIsNotDealtWithYetIsForgottenAfterwards() {
        var mail = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO inbox_mail (id, message_key, sha256, sender, subject, received_at, raw, state, reference,
                          act_body, next_attempt_at)
                        VALUES (:id, :key, 'x', :sender, 'Over mij', now(), 'words'::bytea, 'RECEIVED', :reference,
                          'words', now() + interval '1 hour')
                        """)
                .param("id", mail)
                .param("key", mail.toString())
                .param("sender", address)
                .param("reference", reference)
                .update();

        erase();

        await().atMost(SOON).until(() -> count("outbox_mail WHERE address = :address") == 0);
        assertThat(count("inbox_mail WHERE sender = :address")).isEqualTo(1);
        settle("inbox_mail SET state = 'RESPONSE_ADDED', done_at = now()", mail);
        await().atMost(SOON).until(() -> count("inbox_mail WHERE sender = :address") == 0);
        assertThat(count("inbox_mail WHERE reference = :reference AND (length(raw) > 0 OR act_body IS NOT NULL)"))
                .isZero();
        await().atMost(SOON).until(() -> count("erased_person WHERE person = :person") == 0);
    }

    private UUID outgoing(String state) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO outbox_mail (id, event_id, recipient, purpose, reference, actor, at, state,
                          next_attempt_at, address, subject, raw)
                        VALUES (:id, :event, :recipient, 'SPLIT', :reference, 'agent', now(), :state,
                          now() + interval '1 hour', :address, 'Over mij', 'words'::bytea)
                        """)
                .param("id", id)
                .param("event", id.toString())
                .param("recipient", winkel)
                .param("reference", reference)
                .param("state", state)
                .param("address", address)
                .update();
        return id;
    }

    private void erase() {
        DESK.leaves(winkel);
        var erased = (ObjectNode) EventContract.example("directory.events", "PersonErased", 1);
        topics.send("directory.events", winkel, 1, "PersonErased", erased.put("id", winkel));
    }

    private String state(UUID mail) {
        return jdbc.sql("SELECT state FROM outbox_mail WHERE id = ?")
                .param(mail)
                .query(String.class)
                .single();
    }

    private void settle(String how, UUID mail) {
        jdbc.sql("UPDATE %s WHERE id = ?".formatted(how)).param(mail).update();
    }

    private long count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what)
                .param("address", address)
                .param("person", winkel)
                .param("reference", reference)
                .query(Long.class)
                .single();
    }
}
