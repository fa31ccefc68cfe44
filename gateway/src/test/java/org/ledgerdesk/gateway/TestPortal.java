package org.ledgerdesk.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A built portal in miniature: one page, one script with a hash in its name and its packed twins. */
final class TestPortal {

    private static final Path FOLDER = build();

    private TestPortal() {}

    static Path folder() {
        return FOLDER;
    }

    private static Path build() {
        try {
            var folder = Files.createTempDirectory("portal");
            Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Ledgerdesk</title>");
            Files.writeString(folder.resolve("mark.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
            Files.createDirectory(folder.resolve("assets"));
            Files.writeString(folder.resolve("assets/main-4f3a.js"), "plain()");
            Files.writeString(folder.resolve("assets/main-4f3a.js.br"), "brotli");
            Files.writeString(folder.resolve("assets/main-4f3a.js.gz"), "gzip");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
