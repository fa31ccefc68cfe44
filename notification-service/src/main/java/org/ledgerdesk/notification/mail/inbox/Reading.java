package org.ledgerdesk.notification.mail.inbox;

import jakarta.mail.MessagingException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.notification.domain.MailAddresses;
import org.ledgerdesk.notification.mail.MailSettings;
import org.ledgerdesk.notification.mail.content.MailHead;
import org.ledgerdesk.notification.mail.outbox.SentMails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings mails from the mailbox into our own store, each once: the mails and the position after them are one
 * transaction, so neither a crash nor a second instance loses or repeats one. Copies of our own mails settle whether
 * those were taken (decision 0013) and leave the mailbox again.
 */
@Component
class Reading {

    private final Mailbox mailbox;
    private final InboxTable table;
    private final SentMails sent;
    private final OneTransaction transaction;
    private final JdbcClient jdbc;
    private final MailAddresses addresses;

    Reading(
            Mailbox mailbox,
            InboxTable table,
            SentMails sent,
            OneTransaction transaction,
            JdbcClient jdbc,
            MailSettings settings) {
        this.mailbox = mailbox;
        this.table = table;
        this.sent = sent;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.addresses = settings.addresses();
    }

    /** @param askedAt the database's time before the mailbox was asked */
    private record Position(long uidValidity, long lastUid, Instant askedAt) {}

    /** Brings in the next mails; answers whether there may be more. */
    boolean round() {
        var before = position();
        try {
            var batch = mailbox.after(before.uidValidity(), before.lastUid());
            var copies = new ArrayList<Long>();
            if (!store(before, batch, copies)) {
                return false;
            }
            var stored = batch.mails().stream()
                    .map(Mailbox.Arrived::uid)
                    .filter(uid -> !copies.contains(uid))
                    .toList();
            mailbox.settle(stored, copies);
            return !batch.mails().isEmpty();
        } catch (MessagingException e) {
            throw new IllegalStateException("The support mailbox cannot be read: " + e.getMessage(), e);
        }
    }

    private Position position() {
        return jdbc.sql("""
                        SELECT coalesce(max(uid_validity), 0) AS uid_validity, coalesce(max(last_uid), 0) AS last_uid,
                          now() AS asked_at
                        FROM mailbox_position WHERE mailbox = :mailbox
                        """)
                .param("mailbox", mailbox.name())
                .query(Position.class)
                .single();
    }

    private boolean store(Position before, Mailbox.Batch batch, ArrayList<Long> copies) {
        return transaction.call(() -> {
            if (!move(before, batch)) {
                return false;
            }
            for (var mail : batch.mails()) {
                if (isCopy(mail)) {
                    copies.add(mail.uid());
                } else {
                    keep(mail);
                }
            }
            return true;
        });
    }

    /** Answers false when another instance read on meanwhile. */
    private boolean move(Position before, Mailbox.Batch batch) {
        long start = batch.uidValidity() == before.uidValidity() ? before.lastUid() : 0;
        long last = batch.mails().stream().mapToLong(Mailbox.Arrived::uid).max().orElse(start);
        return jdbc.sql("""
                        INSERT INTO mailbox_position AS p (mailbox, uid_validity, last_uid, read_at)
                        VALUES (:mailbox, :validity, :last, :askedAt)
                        ON CONFLICT (mailbox) DO UPDATE SET uid_validity = excluded.uid_validity,
                          last_uid = excluded.last_uid, read_at = excluded.read_at
                        WHERE p.uid_validity = :validityBefore AND p.last_uid = :lastBefore
                        """)
                        .param("mailbox", mailbox.name())
                        .param("validity", batch.uidValidity())
                        .param("last", last)
                        .param("askedAt", Timestamp.from(before.askedAt()))
                        .param("validityBefore", before.uidValidity())
                        .param("lastBefore", before.lastUid())
                        .update()
                == 1;
    }

    private boolean isCopy(Mailbox.Arrived mail) {
        return mail.whole() && ours(MailHead.of(mail.raw())).map(sent::copyCame).orElse(false);
    }

    private Optional<UUID> ours(MailHead head) {
        return head.messageId() == null || !head.sender().equals(addresses.support())
                ? Optional.empty()
                : addresses.readMessageId(head.messageId());
    }

    private void keep(Mailbox.Arrived mail) {
        var id = UUID.randomUUID();
        table.store(id, MailHead.of(mail.raw()), mail.receivedAt(), mail.raw());
        if (!mail.whole()) {
            table.refused(id, "too-large", "the mail is larger than we take; it stays whole in the mailbox");
        }
    }
}
