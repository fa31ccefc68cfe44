package org.ledgerdesk.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The mail server of a local desk: SMTP in, IMAP out, mailboxes in memory only (our own record of every mail is in PostgreSQL).
 * Mail to {@code name+anything@host} belongs to {@code name@host}, as at any mail provider; an address nobody announced gets a
 * mailbox when its first mail comes, with the address as password, so that answers to strangers can be read too. A mailbox keeps
 * its newest mails, or a busy desk would fill the memory; the one that the desk itself reads is left to the desk.
 */
public final class MailServer {

    /** So many mails at least. */
    static final int KEPT = 100;

    private static final int READ_TIMEOUT = 60_000;

    private final GreenMail server;
    private final String readByTheDesk;

    MailServer(String host, int smtpPort, int imapPort, Map<String, String> passwords, String readByTheDesk) {
        this.readByTheDesk = readByTheDesk;
        this.server = new GreenMail(new ServerSetup[] {setup(smtpPort, host, "smtp"), setup(imapPort, host, "imap")});
        passwords.forEach((address, password) -> server.setUser(address, address, password));
        UserManager users = server.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> {
            GreenMailUser owner = owner(users, address);
            try {
                makeRoom(owner);
            } catch (FolderException e) {
                throw new UserException("The mailbox of " + owner.getEmail() + " cannot be emptied", e);
            }
            return owner;
        });
    }

    private static ServerSetup setup(int port, String host, String protocol) {
        ServerSetup setup = new ServerSetup(port, host, protocol);
        setup.setReadTimeout(READ_TIMEOUT);
        return setup;
    }

    /** Arguments: host, SMTP port, IMAP port, the file of addresses and passwords, and the address whose mail the desk reads. */
    public static void main(String... arguments) throws IOException {
        Properties accounts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[3]))) {
            accounts.load(file);
        }
        Map<String, String> passwords = accounts.stringPropertyNames().stream()
                .collect(Collectors.toMap(address -> address, accounts::getProperty));
        new MailServer(
                        arguments[0],
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        passwords,
                        arguments[4])
                .start();
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    private static GreenMailUser owner(UserManager users, MailAddress address) throws UserException {
        String plain = withoutTag(address.getEmail());
        synchronized (users) {
            GreenMailUser known = users.getUserByEmail(plain);
            return known != null ? known : users.createUser(plain, plain, plain);
        }
    }

    private synchronized void makeRoom(GreenMailUser owner) throws FolderException {
        MailFolder inbox = server.getManagers().getImapHostManager().getInbox(owner);
        // Many at a time: each removal renumbers the mailbox.
        if (inbox.getMessageCount() < 2 * KEPT || owner.getEmail().equals(readByTheDesk)) {
            return;
        }
        List<StoredMessage> mails = inbox.getMessages();
        for (StoredMessage mail : mails.subList(0, mails.size() - KEPT)) {
            inbox.setFlags(new Flags(Flags.Flag.DELETED), true, mail.getUid(), null, true);
        }
        inbox.expunge();
    }

    static String withoutTag(String email) {
        String lower = email.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        return plus > 0 && plus < at ? lower.substring(0, plus) + lower.substring(at) : lower;
    }
}
