package org.ledgerdesk.local.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be said of dashboards and alerts without a desk; whether they show anything, {@link Observed} asks. */
class DashboardsTest {

    private static final Path ROOT = root();
    private static final Path SHIPPED = ROOT.resolve("deploy/observability");

    static List<Panel> panels() {
        return Panel.in(SHIPPED.resolve("dashboards"));
    }

    static Stream<JsonNode> dashboards() throws IOException {
        try (var files = Files.list(SHIPPED.resolve("dashboards"))) {
            return files.sorted().map(file -> JsonMapper.shared().readTree(file)).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void aPanelSaysWhatItShowsInWhichUnitAndOfWhicheverPrometheusIsChosen(Panel panel) {
        var definition = panel.definition();
        assertThat(definition.path("description").asString("")).hasSizeGreaterThan(20);
        assertThat(definition.at("/fieldConfig/defaults/unit").asString("")).isNotBlank();
        assertThat(panel.queries()).isNotEmpty().noneMatch(String::isBlank);
        assertThat(definition.findValuesAsString("uid")).isNotEmpty().containsOnly("${datasource}");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardLetsOnePickThePrometheusAndShowsEachThingOnce(JsonNode dashboard) {
        assertThat(dashboard.at("/templating/list/0/name").asString()).isEqualTo("datasource");
        assertThat(dashboard.at("/templating/list/0/type").asString()).isEqualTo("datasource");
        assertThat(dashboard.path("panels").findValuesAsString("title")).doesNotHaveDuplicates();
        var places = new ArrayList<String>();
        dashboard
                .path("panels")
                .forEach(panel -> places.add(panel.path("gridPos").toString()));
        assertThat(places).doesNotHaveDuplicates();
    }

    @Test
    void eachAlertLeadsToASectionOfItsOwnThatSaysWhatToDo() throws IOException {
        var sections = Files.readAllLines(ROOT.resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
        int alerts = 0;
        for (var file : List.of("promises.yml", "desk.yml")) {
            var rules = Files.readString(SHIPPED.resolve("rules").resolve(file));
            for (var alert : rules.split("- alert: ")) {
                if (alert.contains("annotations:")) {
                    alerts++;
                    assertThat(alert).contains("severity:", "summary:", "description:");
                    assertThat(match("runbook_url: docs/operations.md#(\\S+)", alert))
                            .isIn(sections);
                }
            }
            // Each has a case in which it fires and one in which it is silent.
            var cases = Files.readString(SHIPPED.resolve("rules").resolve(file.replace(".yml", "_test.yml")))
                    + Files.readString(SHIPPED.resolve("rules/promises_days_test.yml"));
            Pattern.compile("- alert: (\\w+)").matcher(rules).results().forEach(alert -> {
                assertThat(cases).containsPattern("alertname: " + alert.group(1) + "\\s+exp_alerts:\\s+- exp_labels");
                assertThat(cases).containsPattern("alertname: " + alert.group(1) + "\\s+exp_alerts: \\[]");
            });
        }
        assertThat(alerts).isGreaterThan(10);
    }

    private static String match(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/observability"))) {
                return folder;
            }
        }
        throw new IllegalStateException("There is no deploy/observability above this folder.");
    }
}
