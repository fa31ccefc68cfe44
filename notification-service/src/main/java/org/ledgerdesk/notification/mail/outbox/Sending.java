package org.ledgerdesk.notification.mail.outbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import org.ledgerdesk.notification.domain.MailAddresses;
import org.ledgerdesk.notification.mail.Backoff;
import org.ledgerdesk.notification.mail.MailSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands ready mails to the mail server, one after the other over one connection. */
@Component
class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    /** Hourly in the end: for four days and a half, as mail servers themselves do. */
    private static final int MOST_ATTEMPTS = 120;

    private static final Duration LONGEST_AWAY = Duration.ofSeconds(15);

    private final SentMails mails;
    private final MailServer server;
    private final MailAddresses addresses;
    private final Duration patience;
    private int away;

    Sending(SentMails mails, MailServer server, MailSettings settings) {
        this.mails = mails;
        this.server = server;
        this.addresses = settings.addresses();
        this.patience = settings.doubtPatience();
    }

    /** Sends all that is due. */
    boolean round() {
        mails.settleDoubts(patience);
        if (!mails.anyDue()) {
            return false;
        }
        // Connected before a mail is claimed: nothing is in doubt when the server cannot be reached.
        try (var connection = server.connect()) {
            away = 0;
            for (var next = claim(); next.isPresent(); next = claim()) {
                if (!handOver(connection, next.get())) {
                    return true;
                }
            }
        } catch (MessagingException e) {
            unreachable(e);
        }
        return false;
    }

    private Optional<SentMails.Ready> claim() {
        return mails.claim(server.takesCopies());
    }

    /** Answers whether the connection is good for another mail. */
    private boolean handOver(MailServer.Connection connection, SentMails.Ready mail) {
        var answer = connection.send(mail.raw(), addresses.bounce(mail.id()), mail.address(), mail.withCopy());
        if (answer.outcome() == MailServer.Outcome.COPY_REFUSED) {
            // Noted before it is sent: should we die over it, nobody may wait for a copy as a proof.
            mails.withoutCopy(mail.id());
            answer = connection.send(mail.raw(), addresses.bounce(mail.id()), mail.address(), false);
        }
        switch (answer.outcome()) {
            case TAKEN -> mails.sent(mail.id());
            case REFUSED_FOR_GOOD -> mails.bounced(mail.id(), answer.status(), answer.text());
            case REFUSED_FOR_NOW, COPY_REFUSED -> later(mail, answer.text());
            case UNKNOWN -> mails.inDoubt(mail.id(), "no answer from the mail server: " + answer.text(), patience);
        }
        return answer.outcome() != MailServer.Outcome.UNKNOWN;
    }

    private void later(SentMails.Ready mail, String text) {
        if (mail.attempts() >= MOST_ATTEMPTS) {
            mails.failed(mail.id(), text);
        } else {
            mails.sendLater(mail.id(), text, Backoff.after(mail.attempts()));
        }
    }

    private void unreachable(MessagingException e) {
        if (away++ == 0) {
            log.warn("The mail server cannot be reached; mails wait: {}", e.toString());
        }
        var pause = Backoff.after(away);
        mails.serverAway(
                "the mail server cannot be reached: " + e.getMessage(),
                pause.compareTo(LONGEST_AWAY) < 0 ? pause : LONGEST_AWAY);
    }
}
