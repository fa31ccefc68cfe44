package org.ledgerdesk.ticket.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** asyncapi.yaml is what integrators read first: nothing on a topic may be missing from it. */
class AsyncApiTest {

    private final Path docs = EventContract.docs();

    @Test
    void everySchemaIsAMessageOfItsTopicAndEveryMessageHasItsSchemaAndExample() throws IOException {
        var api = read();
        var messages = part(part(api, "components"), "messages");
        var described = new TreeSet<String>();
        part(api, "channels").values().forEach(value -> {
            var channel = map(value);
            var topic = (String) channel.get("address");
            part(channel, "messages").keySet().forEach(type -> {
                var payload = part(part(messages, type), "payload");
                assertThat(part(payload, "schema").get("$ref"))
                        .isEqualTo("./%s/%s.v1.schema.json".formatted(topic, type));
                assertThat(docs.resolve("%s/%s.v1.example.json".formatted(topic, type)))
                        .exists();
                described.add(topic + "/" + type + ".v1.schema.json");
            });
        });

        assertThat(described).isEqualTo(schemas()).hasSameSizeAs(messages.keySet());
    }

    private TreeSet<String> schemas() throws IOException {
        try (var files = Files.walk(docs)) {
            return files.filter(file -> file.toString().endsWith(".schema.json"))
                    .map(file -> docs.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Map<String, Object> read() throws IOException {
        try (var text = Files.newBufferedReader(docs.resolve("asyncapi.yaml"))) {
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        }
    }

    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return map(whole.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
