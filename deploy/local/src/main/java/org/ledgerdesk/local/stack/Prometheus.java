package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.StopSignal;

/** A Prometheus beside the desk, by the very configuration that we ship, moved to this desk's ports and looking more often. */
public final class Prometheus {

    public static final String NAME = "prometheus";
    private static final Pattern TARGET = Pattern.compile(Pattern.quote(Ports.LOOPBACK) + ":(\\d+)");

    private final Path shipped;
    private final Path folder;
    private final Ports ports;

    public Prometheus(Home home, Path checkout, Ports ports) {
        this.shipped = checkout.resolve("deploy/observability");
        this.folder = home.folder().resolve("prometheus");
        this.ports = ports;
    }

    public void prepare() {
        try {
            Files.createDirectories(folder);
            Files.writeString(configuration(), here(Files.readString(shipped.resolve("prometheus.yml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String here(String configuration) {
        return TARGET.matcher(configuration)
                .replaceAll(port -> Ports.LOOPBACK + ":" + (Integer.parseInt(port.group(1)) + ports.offset()))
                .replace("- rules/", "- " + shipped.resolve("rules") + "/")
                .replace("_interval: 15s", "_interval: 5s");
    }

    /** @param programs the folder of the {@code prometheus} program */
    public Part part(Path programs) {
        List<String> command = List.of(
                programs.resolve("prometheus").toString(),
                "--config.file=" + configuration(),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=" + Ports.LOOPBACK + ":" + ports.prometheus(),
                "--log.level=warn");
        return new Part(NAME, command, Map.of(), new HttpHealth(URI.create(url() + "/-/ready")), StopSignal.TERM);
    }

    private Path configuration() {
        return folder.resolve("prometheus.yml");
    }

    public String url() {
        return "http://" + Ports.LOOPBACK + ":" + ports.prometheus();
    }
}
