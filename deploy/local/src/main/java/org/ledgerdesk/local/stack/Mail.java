package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ledgerdesk.local.mail.MailServer;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.StopSignal;

/** The mail server's process, told beforehand who has a mailbox. */
public final class Mail {

    public static final String NAME = "mail";
    public static final String SUPPORT = "support@ledgerdesk.example";

    private final Path accounts;
    private final Ports ports;
    private final Map<String, String> passwords;

    public Mail(Home home, Ports ports, Map<String, String> passwords) {
        this.accounts = home.folder().resolve("mail-accounts.properties");
        this.ports = ports;
        this.passwords = passwords;
    }

    public void prepare() {
        String lines = passwords.entrySet().stream()
                .map(account -> account.getKey() + "=" + account.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            OwnersFile.write(accounts, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Part part() {
        List<String> command = JavaCommand.withHeap(
                128,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailServer.class.getName(),
                        Ports.LOOPBACK,
                        Integer.toString(ports.smtp()),
                        Integer.toString(ports.imap()),
                        accounts.toString(),
                        SUPPORT));
        TcpPort smtp = new TcpPort(ports.smtp());
        TcpPort imap = new TcpPort(ports.imap());
        return new Part(NAME, command, Map.of(), () -> smtp.answers() && imap.answers(), StopSignal.TERM);
    }
}
