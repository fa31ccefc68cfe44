package org.ledgerdesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.ledgerdesk.local.demo.DemoData;
import org.ledgerdesk.local.demo.DemoPerson;
import org.ledgerdesk.local.process.Supervisor;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Home;
import org.ledgerdesk.local.stack.Presets;
import org.ledgerdesk.local.stack.Settings;

/** Starts a desk and looks after it until it is told to end. */
final class Up {

    private static final long ROOM_NEEDED = 1L << 30;

    private final Home home;
    private final Path checkout;
    private final Progress progress = new Progress(System.out);

    Up(Home home, Path checkout) {
        this.home = home;
        this.checkout = checkout;
    }

    void run(Map<String, String> environment) throws IOException {
        long begun = System.nanoTime();
        Settings settings = Settings.given(environment, home);
        Presets.require(checkout, settings.preset());
        try (FileChannel channel = FileChannel.open(
                        home.folder().resolve(".launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.tryLock()) {
            if (alone == null) {
                throw new CannotStart(
                        "This desk is up already: " + Settings.of(home).ports().publicUrl() + " (./ledgerdesk status)");
            }
            requireRoom();
            cleanUp();
            settings.ports().requireFree();
            settings.keepIn(home);
            Desk desk = new Desk(home, checkout, settings);
            Supervisor supervisor = new Supervisor(desk.processes, desk::part, progress::say, Duration.ofMillis(250));
            Start start = new Start(desk, supervisor, progress);
            stopWhenToldTo(start);
            desk.processes.remember(Stop.LAUNCHER, ProcessHandle.current());
            start.foundations();
            start.prepareServices(!"off".equals(environment.get("LEDGERDESK_START_CACHE")));
            start.services();
            DemoData demo = new DemoData(home, desk.ports, desk.secrets);
            load(demo);
            welcome(desk, begun);
            supervisor.run();
        }
    }

    /** A desk without its demo people is of no use here; what was loaded stays, and the next start goes on from there. */
    private void load(DemoData demo) {
        long begun = System.nanoTime();
        try {
            if (demo.load()) {
                progress.done("demo data", begun);
            }
            demo.writeFile();
        } catch (RuntimeException e) {
            throw new CannotStart("The demo data could not be loaded: " + e.getMessage());
        }
    }

    private void requireRoom() throws IOException {
        long room = Files.getFileStore(home.folder()).getUsableSpace();
        if (room < ROOM_NEEDED) {
            throw new CannotStart("The disk of " + home.folder() + " has " + (room >> 20)
                    + " MiB left; a desk needs 1024. Make room, or set LEDGERDESK_HOME to a folder on another disk.");
        }
    }

    /** A launcher that was killed could not stop what it had started. */
    private void cleanUp() throws IOException {
        Files.deleteIfExists(home.demoFile());
        int left = new Stop(home.processes()).everything();
        if (left > 0) {
            progress.say("Stopped " + left + " processes that an earlier launcher left behind");
        }
    }

    private void stopWhenToldTo(Start start) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            progress.say("Stopping …");
                            start.noMore();
                            new Stop(home.processes()).everything();
                            home.processes().forget(Stop.LAUNCHER);
                            try {
                                Files.deleteIfExists(home.demoFile());
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                            progress.say("Stopped. All data is kept in " + home.folder());
                        },
                        "stop"));
    }

    private void welcome(Desk desk, long begun) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%nLedgerdesk is up after %.1f s: %s%n%n",
                Progress.seconds(begun),
                desk.ports.publicUrl()));
        DemoPerson.ALL.forEach(person -> text.append(String.format(
                Locale.ROOT,
                "  %-34s %-18s %s%n",
                person.email(),
                person.password(desk.secrets),
                String.join(", ", person.roles()).toLowerCase(Locale.ROOT))));
        text.append(String.format(
                Locale.ROOT,
                "%nMail: SMTP %d, IMAP %d (same logins) · logins and tokens for programs: %s%n"
                        + "Stop with Ctrl-C or ./ledgerdesk down",
                desk.ports.smtp(),
                desk.ports.imap(),
                home.demoFile()));
        progress.say(text.toString());
    }
}
