package org.ledgerdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusTest {

    @TempDir
    private Path folder;

    @Test
    void itLooksAtThisDesksProcessesAndAtTheShippedRules() throws IOException {
        var checkout = Path.of("").toAbsolutePath().resolve("../..").normalize();
        var prometheus = new Prometheus(Home.at(folder), checkout, new Ports(700));

        prometheus.prepare();

        assertThat(Files.readString(folder.resolve("prometheus/prometheus.yml")))
                .contains("127.0.0.1:8779", "127.0.0.1:8781", "127.0.0.1:8785")
                .doesNotContain("127.0.0.1:80")
                .contains("scrape_interval: 5s", "evaluation_interval: 5s")
                .contains("- " + checkout.resolve("deploy/observability/rules/promises.yml"));
        assertThat(prometheus.part(Path.of("/opt")).command())
                .contains("--web.listen-address=127.0.0.1:9790")
                .startsWith("/opt/prometheus");
    }
}
