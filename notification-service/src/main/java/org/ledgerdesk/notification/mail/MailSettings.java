package org.ledgerdesk.notification.mail;

import java.time.Duration;
import org.ledgerdesk.chassis.caller.Secrets;
import org.ledgerdesk.notification.domain.MailAddresses;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where mail goes out and comes in.
 *
 * @param desk the name mails come from
 * @param doubtPatience how long the copy of a mail may take to come back to the support mailbox
 * @param largest a mail beyond it stays in the mailbox, and only its head is kept
 */
@ConfigurationProperties("ledgerdesk.mail")
public record MailSettings(
        String support, String desk, String replyKey, Smtp smtp, Imap imap, Duration doubtPatience, DataSize largest) {

    /** @param user empty when the relay asks for none */
    public record Smtp(String host, int port, String user, String password) {}

    public record Imap(String host, int port, String user, String password) {}

    public MailSettings {
        Secrets.strong("LEDGERDESK_REPLY_KEY", replyKey);
    }

    public MailAddresses addresses() {
        return new MailAddresses(support, replyKey);
    }

    /** Never the secrets: records show up in logs. */
    @Override
    public String toString() {
        return "MailSettings[" + support + "]";
    }
}
