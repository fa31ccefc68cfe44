package org.ledgerdesk.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Runs a short helper program to its end; what it said is shown only when it failed. */
final class Tool {

    private Tool() {}

    static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    // A folder that every user may enter.
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
