package org.ledgerdesk.notification.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.notification.mail.MailSettings;
import org.springframework.util.unit.DataSize;

/** What the sender makes of a mail server's answers that GreenMail never gives. */
class SendingTest {

    private static final String SUPPORT = "support@ledgerdesk.example";

    private final SentMails mails = mock();

    @Test
    void aServerThatSaysNotNowIsAskedEachHourForDays() throws Exception {
        try (var server = new Server(address -> "451 4.7.1 greylisted")) {
            var mail = ready(40, true);
            sending(server, mail).round();
            verify(mails).sendLater(eq(mail.id()), contains("greylisted"), eq(Duration.ofHours(1)));
        }
    }

    @Test
    void afterDaysOfNotNowAMailHasFailed() throws Exception {
        try (var server = new Server(address -> "451 4.7.1 greylisted")) {
            var mail = ready(120, true);
            sending(server, mail).round();
            verify(mails).failed(eq(mail.id()), contains("greylisted"));
        }
    }

    @Test
    void aRefusedCopyIsNotedBeforeTheMailIsSentWithout() throws Exception {
        try (var server = new Server(address -> address.equals(SUPPORT) ? "550 5.1.1 not here" : "250 ok")) {
            var mail = ready(1, true);
            sending(server, mail).round();
            var inOrder = inOrder(mails);
            inOrder.verify(mails).withoutCopy(mail.id());
            inOrder.verify(mails).sent(mail.id());
            // The next ones are claimed as sent without a copy from the start.
            inOrder.verify(mails).claim(false);
            assertThat(server.recipients).endsWith("winkel@noordzee-fietsen.example");
        }
    }

    private Sending sending(Server server, SentMails.Ready mail) throws Exception {
        var settings = new MailSettings(
                SUPPORT,
                "Support",
                "reply-key-of-tests-7Fq2",
                new MailSettings.Smtp("127.0.0.1", server.port(), "", ""),
                new MailSettings.Imap("127.0.0.1", 1, "", ""),
                Duration.ofSeconds(1),
                DataSize.ofMegabytes(1));
        when(mails.anyDue()).thenReturn(true);
        when(mails.claim(anyBoolean())).thenReturn(Optional.of(mail), Optional.empty());
        return new Sending(mails, new MailServer(settings), settings);
    }

    private static SentMails.Ready ready(int attempts, boolean withCopy) {
        var raw = "From: support@ledgerdesk.example\r\nTo: winkel@noordzee-fietsen.example\r\nSubject: Hi\r\n\r\nHi\r\n"
                .getBytes(StandardCharsets.UTF_8);
        return new SentMails.Ready(UUID.randomUUID(), "winkel@noordzee-fietsen.example", raw, attempts, withCopy);
    }

    /** A mail server that answers each recipient as the test says. */
    private static final class Server implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final UnaryOperator<String> answers;
        private final List<String> recipients = new CopyOnWriteArrayList<>();

        Server(UnaryOperator<String> answers) throws IOException {
            this.answers = answers;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (var client = socket.accept()) {
                talk(client);
            } catch (SocketException closed) {
                assertThat(socket.isClosed()).isTrue();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void talk(Socket client) throws IOException {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "220 test");
            boolean data = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (data) {
                    data = !line.equals(".");
                    if (!data) {
                        say(client, "250 taken");
                    }
                } else if (line.startsWith("RCPT TO:")) {
                    var address = line.replaceAll(".*<|>.*", "");
                    recipients.add(address);
                    say(client, answers.apply(address));
                } else if (line.equals("DATA")) {
                    data = true;
                    say(client, "354 go on");
                } else if (line.equals("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, "250 ok");
                }
            }
        }

        private static void say(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
