package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import tools.jackson.databind.node.ObjectNode;

/** Mails are copies of words; when the words are erased, the copies go and the record of the sending stays. */
class ErasedMailsTest extends MailServiceTest {

    @Test
    void whatAnErasedTicketsMailsSaidIsGoneAndThatTheyWereSentStays() {
        opened("Afrekenen blijft wit", "Stap 3 blijft wit.");
        awaitQuiet();
        var sent = states();
        received("sender." + reference.toLowerCase() + "@noordzee-fietsen.example");

        erase(null);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(count("outbox_mail", "raw IS NOT NULL OR subject <> '[erased]'"))
                    .isZero();
            assertThat(count("inbox_mail", "length(raw) > 0 OR subject <> '[erased]' OR sender <> '[erased]'"))
                    .isZero();
            assertThat(jdbc.sql("SELECT count(*) FROM erasure_due")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
        assertThat(states()).isEqualTo(sent).isNotEmpty();
    }

    @Test
    void anErasedPersonsAddressAndWhatTheySentUsGo() {
        opened("Over mij", "Mijn nummer is 5.");
        awaitQuiet();
        var address = mailbox("winkel", "noordzee-fietsen");
        received(address);

        topics.send(
                "directory.events",
                winkel,
                1,
                "PersonErased",
                ((ObjectNode) EventContract.example("directory.events", "PersonErased", 1)).put("id", winkel));
        erase(winkel);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(count("outbox_mail", "address = '" + address + "' OR raw IS NOT NULL"))
                    .isZero();
            assertThat(count("inbox_mail", "sender = '" + address + "' OR length(raw) > 0"))
                    .isZero();
        });
    }

    private void erase(@Nullable String person) {
        var changes = new HashMap<String, @Nullable Object>();
        changes.put("reference", reference);
        changes.put("person", person);
        changes.put("by", Map.of("id", agent, "kind", "STAFF"));
        tell("TextErased", changes);
    }

    private void received(String sender) {
        jdbc.sql("""
                        INSERT INTO inbox_mail (id, message_key, sha256, sender, subject, received_at, raw, state, reference,
                          done_at)
                        VALUES (gen_random_uuid(), :key, 'x', :sender, 'Over mij', now(), 'words'::bytea, 'RESPONSE_ADDED',
                          :reference, now())
                        """)
                .param("key", reference + sender)
                .param("sender", sender)
                .param("reference", reference)
                .update();
    }

    private long count(String table, String condition) {
        return jdbc.sql("SELECT count(*) FROM %s WHERE reference = :reference AND (%s)".formatted(table, condition))
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private List<String> states() {
        return jdbc.sql("SELECT recipient || state FROM outbox_mail WHERE reference = :reference ORDER BY 1")
                .param("reference", reference)
                .query(String.class)
                .list();
    }
}
