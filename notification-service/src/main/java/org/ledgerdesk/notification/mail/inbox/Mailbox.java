package org.ledgerdesk.notification.mail.inbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.mail.MailSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The support mailbox over IMAP, on a connection kept open for a while; only ever used by the reading round's thread. */
@Component
class Mailbox implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final String INBOX = "INBOX";
    private static final int MOST_AT_ONCE = 50;

    /** A kept connection was seen to go on without hearing of a mail that had come; a new one always does. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final MailSettings.Imap imap;
    private final long largest;
    private final Session session;
    private @Nullable Store store;
    private @Nullable IMAPFolder folder;
    private long openedAt;

    Mailbox(MailSettings settings) {
        this.imap = settings.imap();
        this.largest = settings.largest().toBytes();
        var properties = new Properties();
        properties.put("mail.imap.connectiontimeout", "3000");
        properties.put("mail.imap.timeout", "15000");
        properties.put("mail.imap.writetimeout", "15000");
        properties.put("mail.imap.starttls.enable", "true");
        // Reading marks nothing as read: only what is stored is.
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.partialfetch", "false");
        this.session = Session.getInstance(properties);
    }

    /** @param whole false when the mail is beyond the limit and {@code raw} is only its head */
    record Arrived(long uid, Instant receivedAt, byte[] raw, boolean whole) {}

    record Batch(long uidValidity, List<Arrived> mails) {}

    String name() {
        return imap.user() + "@" + imap.host() + "/" + INBOX;
    }

    /** The next mails after that one; all of them when the mailbox was made anew since. */
    Batch after(long uidValidity, long lastUid) throws MessagingException {
        try {
            var open = open();
            long validity = open.getUIDValidity();
            return new Batch(validity, read(open, validity == uidValidity ? lastUid : 0));
        } catch (MessagingException | RuntimeException e) {
            close();
            throw e;
        } catch (IOException e) {
            close();
            throw new MessagingException("The mailbox stopped in the middle of a mail.", e);
        }
    }

    /** Marks what is stored as read, and takes our own copies out. */
    void settle(List<Long> stored, List<Long> copies) throws MessagingException {
        try {
            var open = open();
            flag(open, stored, Flags.Flag.SEEN);
            if (!copies.isEmpty()) {
                flag(open, copies, Flags.Flag.DELETED);
                open.expunge();
            }
        } catch (MessagingException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private List<Arrived> read(IMAPFolder open, long lastUid) throws MessagingException, IOException {
        // Asks the server for news; a kept connection would not hear of new mails otherwise.
        open.getMessageCount();
        var found = Arrays.stream(open.getMessagesByUID(lastUid + 1, UIDFolder.LASTUID))
                .filter(Objects::nonNull)
                .toList();
        var next = new ArrayList<Message>();
        for (var message : found) {
            // Asked for "everything from n on", servers answer with the last one even when it lies before n.
            if (open.getUID(message) > lastUid && next.size() < MOST_AT_ONCE) {
                next.add(message);
            }
        }
        var sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        sizes.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        open.fetch(next.toArray(Message[]::new), sizes);
        return load(open, next);
    }

    /** As many as fit the limit of one mail together, but at least one. */
    private List<Arrived> load(IMAPFolder open, List<Message> next) throws MessagingException, IOException {
        var arrived = new ArrayList<Arrived>();
        long bytes = 0;
        for (var message : next) {
            bytes += message.getSize();
            if (!arrived.isEmpty() && bytes > largest) {
                break;
            }
            boolean whole = message.getSize() <= largest;
            var received = message.getReceivedDate();
            arrived.add(new Arrived(
                    open.getUID(message),
                    received == null ? Instant.now() : received.toInstant(),
                    whole ? bytes(message) : head(message),
                    whole));
        }
        return arrived;
    }

    private static byte[] bytes(Message message) throws MessagingException, IOException {
        var raw = new ByteArrayOutputStream(Math.max(1_024, message.getSize()));
        message.writeTo(raw);
        return raw.toByteArray();
    }

    private static byte[] head(Message message) throws MessagingException {
        var head = new StringBuilder();
        message.getAllHeaders().asIterator().forEachRemaining(header -> head.append(header.getName())
                .append(": ")
                .append(header.getValue())
                .append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void flag(IMAPFolder open, List<Long> uids, Flags.Flag flag) throws MessagingException {
        if (uids.isEmpty()) {
            return;
        }
        var there = Arrays.stream(open.getMessagesByUID(
                        uids.stream().mapToLong(Long::longValue).toArray()))
                .filter(Objects::nonNull)
                .toArray(Message[]::new);
        open.setFlags(there, new Flags(flag), true);
    }

    private IMAPFolder open() throws MessagingException {
        if (folder != null && folder.isOpen() && System.nanoTime() - openedAt < KEPT.toNanos()) {
            return folder;
        }
        close();
        var connected = session.getStore("imap");
        connected.connect(imap.host(), imap.port(), imap.user(), imap.password());
        store = connected;
        var inbox = (IMAPFolder) connected.getFolder(INBOX);
        inbox.open(Folder.READ_WRITE);
        folder = inbox;
        openedAt = System.nanoTime();
        return inbox;
    }

    private void close() {
        folder = null;
        if (store != null) {
            try {
                store.close();
            } catch (MessagingException e) {
                log.debug("The mailbox did not close: {}", e.toString());
            }
            store = null;
        }
    }

    @Override
    public void destroy() {
        close();
    }
}
