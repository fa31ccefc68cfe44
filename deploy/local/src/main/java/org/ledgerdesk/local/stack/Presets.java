package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The presets of a checkout, so that a misspelt name is said before anything starts. */
public final class Presets {

    private Presets() {}

    public static void require(Path checkout, String name) throws IOException {
        try (var folders = Files.list(checkout.resolve("deploy/presets"))) {
            List<String> names = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            if (!names.contains(name)) {
                throw new CannotStart("There is no preset \"" + name + "\"; LEDGERDESK_PRESET is one of "
                        + String.join(", ", names) + ", or a folder of your own beside them in deploy/presets.");
            }
        }
    }
}
