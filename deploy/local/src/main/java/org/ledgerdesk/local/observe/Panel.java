package org.ledgerdesk.local.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One picture of a dashboard, and what it asks. */
public record Panel(String dashboard, String title, JsonNode definition) {

    /** All of the dashboards in the folder. */
    public static List<Panel> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> JsonMapper.shared().readTree(file))
                    .flatMap(dashboard -> dashboard.path("panels").values().stream()
                            .map(panel -> new Panel(
                                    dashboard.path("title").asString(),
                                    panel.path("title").asString(),
                                    panel)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it asks Prometheus, with the hour that lies behind us for whatever span somebody looks at. */
    public List<String> queries() {
        return definition.path("targets").values().stream()
                .map(target -> target.path("expr").asString())
                .map(query -> query.replace("$__rate_interval", "1h").replace("$__range", "1h"))
                .toList();
    }

    @Override
    public String toString() {
        return dashboard + ": " + title;
    }
}
