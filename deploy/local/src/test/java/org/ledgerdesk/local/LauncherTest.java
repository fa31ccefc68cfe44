package org.ledgerdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ledgerdesk} in a checkout in which nothing was built: it never ends without a word. */
class LauncherTest {

    private static final Path SCRIPT = Path.of("..", "..", "ledgerdesk");

    @TempDir
    Path checkout;

    @BeforeEach
    void aFreshClone() throws IOException {
        Files.copy(SCRIPT, checkout.resolve("ledgerdesk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "drill", "bench sla", "restart sla-service", "bench-duplicates 10"})
    void whatIsNotBuiltIsSaidToBe(String command) throws Exception {
        assertThat(said(command)).isEqualTo("1: ledgerdesk: nothing is built yet: ./ledgerdesk up\n");
    }

    @Test
    void anUnknownCommandIsToldApart() throws Exception {
        assertThat(said("dance")).startsWith("1: ./ledgerdesk up").endsWith("there is no command \"dance\"\n");
    }

    private String said(String command) throws Exception {
        var process = new ProcessBuilder("bash", "-c", "exec bash ledgerdesk " + command)
                .directory(checkout.toFile())
                .redirectErrorStream(true);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().remove("LEDGERDESK_HOME");
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes());
        return running.waitFor() + ": " + output;
    }
}
