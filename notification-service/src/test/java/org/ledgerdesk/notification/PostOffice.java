package org.ledgerdesk.notification;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A real SMTP and IMAP server; plus-addresses of the desk all end in its one mailbox, as on a real one. */
public final class PostOffice {

    public static final String SUPPORT = "support@ledgerdesk.example";
    public static final String PASSWORD = "imap-test-Zr4T0vXw";

    private final GreenMail server;

    public PostOffice() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        start();
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    private void start() {
        server.start();
        var support = server.setUser(SUPPORT, SUPPORT, PASSWORD);
        server.getUserManager()
                .setMessageDeliveryHandler(
                        (message, to) -> oneAtATime(isDesk(to.getEmail()) ? support : mailbox(to.getEmail())));
    }

    /** GreenMail counts a mail's UID before the mail is there: who reads between two of them would miss one for good. */
    private GreenMailUser oneAtATime(GreenMailUser user) {
        return (GreenMailUser) Proxy.newProxyInstance(
                PostOffice.class.getClassLoader(), new Class<?>[] {GreenMailUser.class}, (proxy, method, arguments) -> {
                    synchronized (server) {
                        return method.invoke(user, arguments);
                    }
                });
    }

    private static boolean isDesk(String address) {
        return address.startsWith("support+") || address.equals(SUPPORT);
    }

    private GreenMailUser mailbox(String address) {
        var known = server.getUserManager().getUserByEmail(address);
        return known != null ? known : server.setUser(address, address, PASSWORD);
    }

    /** Mails in that person's mailbox, oldest first. */
    public List<MimeMessage> of(String address) {
        try {
            var inbox = server.getManagers().getImapHostManager().getInbox(mailbox(address));
            return inbox.getMessages().stream()
                    .map(stored -> stored.getMimeMessage())
                    .toList();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a mail as somebody's mail program would, to whom its To header says. */
    public void send(String raw) {
        send(raw.replace("\n", "\r\n").replace("\r\r\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public void send(byte[] raw) {
        try {
            var session = Session.getInstance(new Properties());
            var mail = new SMTPMessage(session, new ByteArrayInputStream(raw));
            var to = mail.getRecipients(Message.RecipientType.TO);
            mail.setEnvelopeFrom("sender@harbour-linen.example");
            try (var transport = session.getTransport("smtp")) {
                transport.connect("127.0.0.1", smtpPort(), null, null);
                transport.sendMessage(mail, to == null ? new InternetAddress[] {new InternetAddress(SUPPORT)} : to);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    static String header(MimeMessage mail, String name) {
        try {
            var values = mail.getHeader(name);
            return values == null
                    ? null
                    : String.join(",", Arrays.asList(values)).replaceAll("\\s+", " ");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, int number) {
        try {
            return ((jakarta.mail.Multipart) mail.getContent())
                    .getBodyPart(number)
                    .getContent()
                    .toString()
                    .replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
