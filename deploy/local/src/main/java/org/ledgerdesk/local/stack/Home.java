package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ledgerdesk.local.process.Processes;

/** The folder that holds everything a local desk keeps: data, secrets, logs, and who runs. */
public record Home(Path folder) {

    public static Home at(Path folder) {
        Home home = new Home(folder.toAbsolutePath().normalize());
        try {
            Files.createDirectories(home.folder);
            Files.createDirectories(home.pids());
            Files.createDirectories(home.logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    Path pids() {
        return folder.resolve("pids");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path demoFile() {
        return folder.resolve("demo.json");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    Path attachments() {
        return folder.resolve("attachments");
    }

    Path apps() {
        return folder.resolve("apps");
    }

    Path aot() {
        return folder.resolve("aot");
    }

    public Processes processes() {
        return new Processes(pids(), logs());
    }
}
