package org.ledgerdesk.local.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import org.ledgerdesk.local.stack.Home;

/**
 * How far a load has come, kept in the desk's folder. Only to save time: the desk itself knows what it has, so a mark that is
 * lost or late makes nothing happen twice.
 */
final class Watermark {

    private final Path file;
    private final String source;
    private final Properties kept;

    private Watermark(Path file, String source, Properties kept) {
        this.file = file;
        this.source = source;
        this.kept = kept;
    }

    static Watermark of(Home home, Options options) throws IOException {
        var file = home.folder().resolve("load.properties");
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        var mark = new Watermark(file, options.source().replace(' ', '-'), kept);
        kept.putIfAbsent(
                mark.source + ".until",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return mark;
    }

    /** The moment at which the loaded past ends. */
    Instant until() {
        return Instant.parse(kept.getProperty(source + ".until"));
    }

    int below() {
        return Integer.parseInt(kept.getProperty(source + ".below", "0"));
    }

    void move(int below) {
        kept.setProperty(source + ".below", Integer.toString(below));
        try {
            var draft = file.resolveSibling("load.properties.new");
            try (var writer = Files.newBufferedWriter(draft)) {
                kept.store(writer, "How far ./ledgerdesk load has come");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
