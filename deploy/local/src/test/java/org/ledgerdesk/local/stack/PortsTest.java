package org.ledgerdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws Exception {
        Ports ports = TestPorts.free();
        try (ServerSocket other = new ServerSocket(ports.gateway(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " (gateway) is taken")
                    .hasMessageContaining("LEDGERDESK_PORT_OFFSET=");
        }
    }

    @Test
    void laterCommandsNeedNotBeToldTheOffsetAgain(@TempDir Path folder) {
        Home home = Home.at(folder);
        Settings.given(Map.of("LEDGERDESK_PORT_OFFSET", "300"), home).keepIn(home);
        assertThat(Settings.of(home).ports().gateway()).isEqualTo(8380);
        assertThat(Settings.given(Map.of(), home).ports().gateway()).isEqualTo(8380);
    }

    @Test
    void anOffsetThatIsNoneIsRefusedInOneLine(@TempDir Path folder) {
        assertThatThrownBy(() -> Settings.given(Map.of("LEDGERDESK_PORT_OFFSET", "many"), Home.at(folder)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("from 0 to 45000");
    }
}
