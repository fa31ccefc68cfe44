package org.ledgerdesk.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ledgerdesk.local.process.Patience;
import org.ledgerdesk.local.stack.Home;

/** Starts the launcher in the background and shows what it says until the desk is up. */
final class Detached {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Home home;

    Detached(Home home) {
        this.home = home;
    }

    int run() throws IOException {
        Path log = home.logs().resolve("launcher.log");
        Files.deleteIfExists(log);
        Process launcher = new ProcessBuilder(command())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (InputStream said = Files.newInputStream(log)) {
            boolean up = false;
            while (launcher.isAlive() && !up) {
                up = Files.exists(home.demoFile()) && says(log, "Ledgerdesk is up");
                Patience.pause(BETWEEN_LOOKS);
                said.transferTo(System.out);
                System.out.flush();
            }
            said.transferTo(System.out);
            return up ? 0 : 1;
        }
    }

    private static boolean says(Path log, String words) throws IOException {
        return Files.readString(log).contains(words);
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        Path setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            command.add(setsid.toString());
        }
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "up"));
        return command;
    }
}
