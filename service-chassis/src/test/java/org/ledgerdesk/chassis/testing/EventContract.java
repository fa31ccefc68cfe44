package org.ledgerdesk.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract in {@code docs/events}: senders' tests check against it, receivers' tests read its examples. */
public final class EventContract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContract() {}

    /** Fails when the data does not keep to the schema of its type. */
    public static void check(String topic, String type, int version, JsonNode data) {
        var schema = SCHEMAS.getSchema(text(topic, type, version, "schema"));
        assertThat(schema.validate(data))
                .as("%s.v%d against its schema", type, version)
                .isEmpty();
    }

    public static JsonNode example(String topic, String type, int version) {
        return JsonMapper.shared().readTree(text(topic, type, version, "example"));
    }

    private static String text(String topic, String type, int version, String what) {
        var file = docs().resolve(topic).resolve("%s.v%d.%s.json".formatted(type, version, what));
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code docs/events}, found upwards from the module the test runs in. */
    public static Path docs() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var docs = folder.resolve("docs/events");
            if (Files.isDirectory(docs)) {
                return docs;
            }
        }
        throw new IllegalStateException("There is no docs/events above this folder.");
    }
}
