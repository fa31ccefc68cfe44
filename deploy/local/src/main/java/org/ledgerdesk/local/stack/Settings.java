package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What {@code up} was told, kept with the desk so that no later command has to be told again. */
public record Settings(int portOffset, String preset) {

    /** What the environment says, else what this desk was last started with. */
    public static Settings given(Map<String, String> environment, Home home) {
        Settings kept = of(home);
        String offset = environment.getOrDefault("LEDGERDESK_PORT_OFFSET", Integer.toString(kept.portOffset));
        if (!offset.matches("[0-9]{1,5}") || Integer.parseInt(offset) > 45_000) {
            throw new CannotStart("LEDGERDESK_PORT_OFFSET is \"" + offset + "\"; it must be a number from 0 to 45000.");
        }
        return new Settings(Integer.parseInt(offset), environment.getOrDefault("LEDGERDESK_PRESET", kept.preset));
    }

    /** As the desk of this home was last started. */
    public static Settings of(Home home) {
        Properties kept = new Properties();
        if (Files.exists(file(home))) {
            try (Reader reader = Files.newBufferedReader(file(home))) {
                kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Settings(
                Integer.parseInt(kept.getProperty("port-offset", "0")), kept.getProperty("preset", "complete"));
    }

    public void keepIn(Home home) {
        Properties kept = new Properties();
        kept.setProperty("port-offset", Integer.toString(portOffset));
        kept.setProperty("preset", preset);
        try (Writer writer = Files.newBufferedWriter(file(home))) {
            kept.store(writer, "How this desk was last started");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Ports ports() {
        return new Ports(portOffset);
    }

    private static Path file(Home home) {
        return home.folder().resolve("settings.properties");
    }
}
