package org.ledgerdesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.ledgerdesk.local.process.Processes;
import org.ledgerdesk.local.stack.Home;

/** Ends a desk from outside: asks its launcher to, and does what a launcher that is no more left undone. */
final class Down {

    private static final Duration FOR_THE_LAUNCHER = Duration.ofSeconds(90);

    private final Home home;

    Down(Home home) {
        this.home = home;
    }

    void run() throws IOException {
        Processes processes = home.processes();
        boolean launcher = processes.running(Stop.LAUNCHER).isPresent();
        processes.running(Stop.LAUNCHER).ifPresent(ProcessHandle::destroy);
        boolean obeyed = processes.ends(Stop.LAUNCHER, FOR_THE_LAUNCHER);
        if (!obeyed) {
            processes.running(Stop.LAUNCHER).ifPresent(ProcessHandle::destroyForcibly);
        }
        int left = new Stop(processes).everything();
        processes.forget(Stop.LAUNCHER);
        Files.deleteIfExists(home.demoFile());
        System.out.println(
                launcher || left > 0 ? "Stopped. All data is kept in " + home.folder() : "Nothing was running.");
    }
}
