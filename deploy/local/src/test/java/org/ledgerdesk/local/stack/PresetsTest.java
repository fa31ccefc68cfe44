package org.ledgerdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsTest {

    @TempDir
    Path checkout;

    @Test
    void aPresetThatIsNotThereIsRefusedWithTheNamesOfThoseThatAre() throws IOException {
        Files.createDirectories(checkout.resolve("deploy/presets/web-agency"));
        Files.createDirectories(checkout.resolve("deploy/presets/complete"));
        Files.writeString(checkout.resolve("deploy/presets/README.md"), "how to");

        assertThatCode(() -> Presets.require(checkout, "web-agency")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Presets.require(checkout, "webagency"))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(
                        "There is no preset \"webagency\"; LEDGERDESK_PRESET is one of complete, web-agency,");
    }
}
