package org.ledgerdesk.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailServerTest {

    private static final String SUPPORT = "support@ledgerdesk.example";

    private final MailServer server = new MailServer("127.0.0.1", 0, 0, Map.of(SUPPORT, "a-password"), SUPPORT);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mailToATaggedAddressLiesInTheMailboxOfThePlainOne() throws Exception {
        send("support+HD-00001.signature@ledgerdesk.example", "a reply");
        send("Support@Ledgerdesk.example", "a new one");
        assertThat(subjects(SUPPORT, "a-password")).containsExactly("a reply", "a new one");
    }

    @Test
    void noMailboxComesIntoBeingForATag() {
        assertThatThrownBy(() -> {
                    send("support+HD-00001@ledgerdesk.example", "a reply");
                    subjects("support+hd-00001@ledgerdesk.example", "support+hd-00001@ledgerdesk.example");
                })
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void aStrangersMailboxOpensWithTheAddressAsPassword() throws Exception {
        send("somebody@elsewhere.example", "an answer");
        assertThat(subjects("somebody@elsewhere.example", "somebody@elsewhere.example"))
                .containsExactly("an answer");
    }

    @Test
    void aMailboxKeepsItsNewestMailsAndTheDesksOwnKeepsAll() throws Exception {
        var subjects = IntStream.rangeClosed(1, 2 * MailServer.KEPT + 1)
                .mapToObj(Integer::toString)
                .toList();
        send("somebody@elsewhere.example", subjects);
        send(SUPPORT, subjects);
        assertThat(subjects("somebody@elsewhere.example", "somebody@elsewhere.example"))
                .isEqualTo(subjects.subList(MailServer.KEPT, subjects.size()));
        assertThat(subjects(SUPPORT, "a-password")).isEqualTo(subjects);
    }

    private void send(String to, String subject) throws MessagingException {
        send(to, List.of(subject));
    }

    /** Over one connection. */
    private void send(String to, List<String> subjects) throws MessagingException {
        Session session = Session.getInstance(settings("smtp", server.smtpPort()));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (String subject : subjects) {
                MimeMessage message = new MimeMessage(session);
                message.setFrom(new InternetAddress("webteam@harbour-linen.example"));
                message.setRecipients(Message.RecipientType.TO, to);
                message.setSubject(subject);
                message.setText("Hello");
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
    }

    private List<String> subjects(String user, String password) throws MessagingException {
        try (Store store =
                Session.getInstance(settings("imap", server.imapPort())).getStore("imap")) {
            store.connect("127.0.0.1", server.imapPort(), user, password);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return Arrays.stream(inbox.getMessages())
                        .map(MailServerTest::subject)
                        .toList();
            }
        }
    }

    private static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties settings(String protocol, int port) {
        Properties settings = new Properties();
        settings.setProperty("mail." + protocol + ".host", "127.0.0.1");
        settings.setProperty("mail." + protocol + ".port", Integer.toString(port));
        return settings;
    }
}
