package org.ledgerdesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Why a service did not start, in its own words: Spring Boot logs what its failure analyzers have to say. */
final class Reason {

    private static final String FAILED = "APPLICATION FAILED TO START";
    private static final String HEADING = "Description:";

    private Reason() {}

    static Optional<String> in(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int last = lines.lastIndexOf(FAILED);
            return last < 0
                    ? Optional.empty()
                    : lines.stream()
                            .skip(last + 1L)
                            .dropWhile(line -> !line.equals(HEADING))
                            .skip(1)
                            .filter(line -> !line.isBlank())
                            .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
