package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole service between a real mail server, a real broker and small neighbours; each test has its own ticket. */
@ServiceTest
abstract class MailServiceTest {

    static final PostOffice POST = new PostOffice();
    static final Desk DESK = new Desk();
    static final Duration SOON = Duration.ofSeconds(20);

    private static final AtomicInteger TICKETS = new AtomicInteger(100);

    @Autowired
    TestTopics topics;

    @Autowired
    JdbcClient jdbc;

    String reference;
    String winkel;
    String webteam;
    String agent;
    String colleague;

    /** How many steps of promises about the ticket were told. */
    int steps;

    private int sequence;
    private int lastSequence;
    private String lastType;
    private JsonNode lastData;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("ledgerdesk.identity-url", DESK::url);
        registry.add("ledgerdesk.ticket-url", DESK::url);
        registry.add("ledgerdesk.mail.reply-key", () -> "reply-key-of-tests-7Fq2");
        registry.add("ledgerdesk.mail.smtp.port", POST::smtpPort);
        registry.add("ledgerdesk.mail.imap.port", POST::imapPort);
        registry.add("ledgerdesk.mail.imap.password", () -> PostOffice.PASSWORD);
        registry.add("ledgerdesk.mail.doubt-patience", () -> "1s");
    }

    @BeforeEach
    void aTicketOfItsOwn() {
        reference = "HD-%05d".formatted(TICKETS.incrementAndGet());
        sequence = 0;
        steps = 0;
        winkel = DESK.person(mailbox("winkel", "noordzee-fietsen"), "Winkel", "CLIENT", "noordzee-fietsen", null, "nl");
        webteam =
                DESK.person(mailbox("webteam", "harbour-linen"), "Website Team", "CLIENT", "harbour-linen", null, "en");
        agent = DESK.person(mailbox("agent", "ledgerdesk"), "Anna Agent", "STAFF", null, department(), "en");
        colleague = DESK.person(mailbox("colleague", "ledgerdesk"), "Bram", "STAFF", null, department(), "en");
    }

    /** An address that only this test's person has. */
    String mailbox(String name, String organisation) {
        return name + "." + reference.toLowerCase() + "@" + organisation + ".example";
    }

    private String department() {
        return "TEAM_" + reference.replace('-', '_');
    }

    /** A ticket of the shop's, as ticket-service has it and tells of it. */
    String opened(String subject, String words) {
        return opened(subject, words, false);
    }

    /** One that was opened at another desk and brought here. */
    void imported(String subject) {
        opened(subject, "Dat was vroeger.", true);
    }

    private String opened(String subject, String words, boolean imported) {
        var message = UUID.randomUUID().toString();
        DESK.ticket(reference, subject, "noordzee-fietsen", winkel);
        DESK.message(reference, message, "Winkel", "PUBLIC", words);
        tell(
                "TicketOpened",
                Map.of(
                        "reference",
                        reference,
                        "requester",
                        winkel,
                        "department",
                        department(),
                        "responseId",
                        message,
                        "followers",
                        new String[0],
                        "by",
                        Map.of("id", winkel, "kind", "CLIENT"),
                        "imported",
                        imported));
        return message;
    }

    String answered(String by, String name, String visibility, String kind, boolean asks, String words) {
        var message = UUID.randomUUID().toString();
        DESK.message(reference, message, name, visibility, words);
        tell(
                "ResponseAdded",
                Map.of(
                        "reference", reference,
                        "responseId", message,
                        "visibility", visibility,
                        "authorKind", kind,
                        "asksClient", asks,
                        "by", Map.of("id", by, "kind", kind)));
        return message;
    }

    /** Tells a fact of the ticket in the form of the contract's example, changed where the test says so. */
    void tell(String type, Map<String, Object> changes) {
        var data = (ObjectNode) EventContract.example("ticket.events", type, 1);
        changes.forEach((name, value) ->
                data.set(name, tools.jackson.databind.json.JsonMapper.shared().valueToTree(value)));
        EventContract.check("ticket.events", type, 1, data);
        lastSequence = ++sequence;
        lastType = type;
        lastData = data;
        topics.send("ticket.events", reference, sequence, type, data);
    }

    /** The same fact once more, as a relay may publish it after a crash; and one that mails nobody, to see when it was taken. */
    void toldAgain() {
        topics.send("ticket.events", reference, lastSequence, lastType, lastData);
        topics.send(
                "ticket.events",
                reference,
                ++sequence,
                "SuggestionJudged",
                EventContract.example("ticket.events", "SuggestionJudged", 1));
    }

    void awaitMails(String address, int count) {
        await().atMost(SOON).until(() -> POST.of(address).size() == count);
    }

    /** Waits until what was told of the ticket is taken and everything planned is settled, but for what is to be told later. */
    void awaitQuiet() {
        await().atMost(SOON).until(() -> jdbc.sql("""
                        SELECT (SELECT coalesce(max(sequence), 0) FROM inbox_seen
                                WHERE listener = 'mails' AND subject = :reference) = :told
                          AND (SELECT coalesce(max(sequence), 0) FROM inbox_seen
                               WHERE listener = 'promise-mails' AND subject = :reference) = :steps
                          AND NOT EXISTS (SELECT FROM outbox_mail WHERE reference = :reference
                            AND state IN ('PLANNED', 'READY', 'SENDING', 'IN_DOUBT') AND (clock IS NULL OR at <= now()))
                        """)
                .param("reference", reference)
                .param("told", sequence)
                .param("steps", steps)
                .query(Boolean.class)
                .single());
    }

    /** What became of the mail of that Message-ID. */
    String inboxState(String messageId) {
        return jdbc.sql("SELECT state FROM inbox_mail WHERE message_id = :id ORDER BY seq DESC LIMIT 1")
                .param("id", messageId)
                .query(String.class)
                .optional()
                .orElse("-");
    }

    void awaitInbox(String messageId, String state) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(inboxState(messageId)).isEqualTo(state));
    }

    JsonNode fact(String type, String subject) {
        return topics.received("notification.events", subject).stream()
                .filter(received -> received.type().equals(type))
                .findFirst()
                .orElseThrow()
                .data();
    }
}
