package org.ledgerdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOnceAndKept() {
        Home home = Home.at(folder);
        String made = new Secrets(home).token("client.gateway");
        assertThat(made).hasSize(48);
        assertThat(new Secrets(home).token("client.gateway")).isEqualTo(made);
        assertThat(new Secrets(home).token("client.ticket-service")).isNotEqualTo(made);
    }

    @Test
    void onlyTheOwnerReadsThem() throws Exception {
        Home home = Home.at(folder);
        new Secrets(home).token("any");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void aSealingKeyHas32Bytes() {
        assertThat(Base64.getDecoder().decode(new Secrets(Home.at(folder)).key("sealing.ticket-service")))
                .hasSize(32);
    }

    @Test
    void aPasswordCanBeTyped() {
        assertThat(new Secrets(Home.at(folder)).password("demo")).matches("[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}");
    }
}
