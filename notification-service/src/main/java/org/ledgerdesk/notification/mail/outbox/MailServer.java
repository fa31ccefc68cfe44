package org.ledgerdesk.notification.mail.outbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.mail.MailSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The SMTP relay, and what its answers mean for a mail. */
@Component
class MailServer {

    private static final Logger log = LoggerFactory.getLogger(MailServer.class);
    private static final Pattern ENHANCED = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    private final MailSettings.Smtp smtp;
    private final InternetAddress own;
    private final Session session;
    private volatile boolean copies = true;

    MailServer(MailSettings settings) throws MessagingException {
        this.smtp = settings.smtp();
        this.own = new InternetAddress(settings.support());
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "3000");
        properties.put("mail.smtp.timeout", "10000");
        properties.put("mail.smtp.writetimeout", "10000");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.auth", Boolean.toString(!smtp.user().isEmpty()));
        this.session = Session.getInstance(properties);
    }

    enum Outcome {
        TAKEN,
        REFUSED_FOR_NOW,
        REFUSED_FOR_GOOD,
        /** Only our own copy was refused, and so nobody got it: to be sent again without. */
        COPY_REFUSED,
        UNKNOWN
    }

    /** @param status the enhanced status code, when the server told one */
    record Answer(Outcome outcome, String text, @Nullable String status) {}

    Connection connect() throws MessagingException {
        var transport = session.getTransport("smtp");
        transport.connect(
                smtp.host(),
                smtp.port(),
                smtp.user().isEmpty() ? null : smtp.user(),
                smtp.user().isEmpty() ? null : smtp.password());
        return new Connection(transport);
    }

    /** Whether the server takes copies for our own mailbox, as far as it has told. */
    boolean takesCopies() {
        return copies;
    }

    final class Connection implements AutoCloseable {

        private final Transport transport;

        private Connection(Transport transport) {
            this.transport = transport;
        }

        /** The recipient and, with a copy, our own mailbox get it, or neither does. */
        Answer send(byte[] raw, String envelopeSender, String recipient, boolean withCopy) {
            try {
                var mail = new SMTPMessage(session, new ByteArrayInputStream(raw));
                mail.setEnvelopeFrom(envelopeSender);
                return send(mail, new InternetAddress(recipient), withCopy);
            } catch (MessagingException e) {
                return new Answer(Outcome.REFUSED_FOR_GOOD, "not a mail that can be sent: " + e.getMessage(), null);
            }
        }

        private Answer send(SMTPMessage mail, InternetAddress recipient, boolean withCopy) {
            try {
                transport.sendMessage(mail, withCopy ? new Address[] {recipient, own} : new Address[] {recipient});
                return new Answer(Outcome.TAKEN, "", null);
            } catch (SendFailedException e) {
                return withCopy && refusesOnlyOurs(e) ? withoutCopies(meaning(e)) : meaning(e);
            } catch (MessagingException e) {
                return new Answer(Outcome.UNKNOWN, String.valueOf(e.getMessage()), null);
            }
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }

    private Answer withoutCopies(Answer refused) {
        copies = false;
        log.warn("The mail server takes no copies for {}: mails in doubt will need a person.", own);
        return new Answer(Outcome.COPY_REFUSED, refused.text(), refused.status());
    }

    private boolean refusesOnlyOurs(SendFailedException e) {
        boolean ours = false;
        for (Exception at = e; at instanceof MessagingException one; at = one.getNextException()) {
            if (at instanceof SMTPAddressFailedException address) {
                if (!address.getAddress().equals(own)) {
                    return false;
                }
                ours = address.getReturnCode() >= 500;
            }
        }
        return ours;
    }

    /** A numbered answer is a no, and the mail surely not taken; anything else leaves that open. */
    private static Answer meaning(SendFailedException e) {
        int worst = -1;
        var text = String.valueOf(e.getMessage());
        for (Exception at = e; at instanceof MessagingException one; at = one.getNextException()) {
            int code = code(at);
            if (code > worst) {
                worst = code;
                text = String.valueOf(at.getMessage()).strip();
            }
        }
        var enhanced = ENHANCED.matcher(text);
        var status = enhanced.find() ? enhanced.group(1) : null;
        if (worst >= 500) {
            return new Answer(Outcome.REFUSED_FOR_GOOD, text, status);
        }
        return new Answer(worst >= 400 ? Outcome.REFUSED_FOR_NOW : Outcome.UNKNOWN, text, status);
    }

    private static int code(Exception e) {
        return switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> -1;
        };
    }
}
