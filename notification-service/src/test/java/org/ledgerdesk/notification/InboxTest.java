package org.ledgerdesk.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ledgerdesk.notification.domain.MailAddresses;
import tools.jackson.databind.JsonNode;

/** Mails to the support address, and what became of them. */
abstract class InboxTest extends MailServiceTest {

    static final MailAddresses ADDRESSES = new MailAddresses(PostOffice.SUPPORT, "reply-key-of-tests-7Fq2");

    String send(String from, String to, String subject, String text) {
        return send(from, to, subject, text, "<%s@%s>".formatted(java.util.UUID.randomUUID(), "mail.example"));
    }

    String send(String from, String to, String subject, String text, String id) {
        POST.send("From: Somebody <%s>\nTo: %s\nSubject: %s\nMessage-ID: %s\n\n%s\n"
                .formatted(from, to, subject, id, text));
        return id;
    }

    String sendAnswer(String from, String person, String to, String text) {
        var id = "<%s@mail.example>".formatted(java.util.UUID.randomUUID());
        POST.send("From: <%s>\nTo: %s\nSubject: Re: ticket\nIn-Reply-To: %s\nMessage-ID: %s\n\n%s\n"
                .formatted(from, ADDRESSES.answer(reference, person), to, id, text));
        return id;
    }

    static String sample(String name) throws IOException {
        try (var in = InboxTest.class.getResourceAsStream("/mails/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    JsonNode opened(String email) {
        return openings(email).getFirst();
    }

    static List<JsonNode> openings(String email) {
        return DESK.posted("/api/v1/tickets").stream()
                .map(Desk.Posted::body)
                .filter(body -> body.get("onBehalfOf").asString().equals(email))
                .toList();
    }

    List<JsonNode> responses() {
        return DESK.posted("/api/v1/tickets/" + reference + "/responses").stream()
                .map(Desk.Posted::body)
                .toList();
    }

    String storedId(String messageId, String state) {
        return jdbc.sql("SELECT id::text FROM inbox_mail WHERE message_id = :id AND state = :state")
                .param("id", messageId)
                .param("state", state)
                .query(String.class)
                .single();
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
