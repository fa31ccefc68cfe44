package org.ledgerdesk.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The mail server of a local desk: SMTP in, IMAP out, mailboxes in memory only (our own record of every mail is in PostgreSQL).
 * Mail to {@code name+anything@host} belongs to {@code name@host}, as at any mail provider; an address nobody announced gets a
 * mailbox when its first mail comes, with the address as password, so that answers to strangers can be read too.
 */
public final class MailServer {

    private static final int READ_TIMEOUT = 60_000;

    private final GreenMail server;

    MailServer(String host, int smtpPort, int imapPort, Map<String, String> passwords) {
        this.server = new GreenMail(new ServerSetup[] {setup(smtpPort, host, "smtp"), setup(imapPort, host, "imap")});
        passwords.forEach((address, password) -> server.setUser(address, address, password));
        UserManager users = server.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> owner(users, address));
    }

    private static ServerSetup setup(int port, String host, String protocol) {
        ServerSetup setup = new ServerSetup(port, host, protocol);
        setup.setReadTimeout(READ_TIMEOUT);
        return setup;
    }

    /** Arguments: host, SMTP port, IMAP port, and the file of addresses and passwords. */
    public static void main(String... arguments) throws IOException {
        Properties accounts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[3]))) {
            accounts.load(file);
        }
        Map<String, String> passwords = accounts.stringPropertyNames().stream()
                .collect(Collectors.toMap(address -> address, accounts::getProperty));
        new MailServer(arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), passwords).start();
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

    static String withoutTag(String email) {
        String lower = email.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        return plus > 0 && plus < at ? lower.substring(0, plus) + lower.substring(at) : lower;
    }
}
