package org.ledgerdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonTest {

    @TempDir
    Path folder;

    @Test
    void aServiceThatCouldNotStartIsQuoted() throws IOException {
        assertThat(Reason.in(log("""
                        Description:
                        something older

                        ***************************
                        APPLICATION FAILED TO START
                        ***************************

                        Description:

                        The preset cannot be used: presets/mine/sla.yml, line 3: a value is missing here

                        Action:
                        """)))
                .contains("The preset cannot be used: presets/mine/sla.yml, line 3: a value is missing here");
    }

    @Test
    void aServiceThatSaidNothingIsNot() throws IOException {
        assertThat(Reason.in(log("Killed\n"))).isEmpty();
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("a.log"), text);
    }
}
