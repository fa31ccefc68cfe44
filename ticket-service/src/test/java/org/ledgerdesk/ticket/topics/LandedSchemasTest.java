package org.ledgerdesk.ticket.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerdesk.chassis.testing.EventContract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Integrators read our topics for years: landed-events.json is what was promised (at 632ede9), and it stays kept. */
class LandedSchemasTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Map.Entry<String, JsonNode>> landed() {
        try (var file = LandedSchemasTest.class.getResourceAsStream("/landed-events.json")) {
            return JSON.readTree(file).properties().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("landed")
    void everyPromiseOfALandedSchemaIsKept(Map.Entry<String, JsonNode> landed) throws IOException {
        var file = EventContract.docs().resolve(landed.getKey());
        assertThat(file).exists();
        assertThat(Landed.broken(landed.getValue(), JSON.readTree(Files.readString(file))))
                .as(landed.getKey())
                .isEmpty();
    }

    @Test
    void anOptionalPropertyAndOtherWordsBreakNothing() {
        assertThat(changed(schema -> {
                    schema.put("description", "Said better");
                    properties(schema).putObject("imported").put("type", "boolean");
                }))
                .isEmpty();
    }

    @Test
    void whatReadersRelyOnCannotBeTakenFromThem() {
        assertThat(changed(schema -> properties(schema).remove("requester"))).containsExactly("/requester is gone");
        assertThat(changed(schema ->
                        ((ObjectNode) schema.path("properties").path("by").path("properties")).remove("kind")))
                .containsExactly("/by/kind is gone");
        assertThat(changed(schema -> schema.withArray("required").remove(0))).hasSize(1);
        assertThat(changed(schema -> schema.withArray("required").add("impact")))
                .hasSize(1);
        assertThat(changed(schema -> property(schema, "organisation").put("type", "string")))
                .hasSize(1);
        assertThat(changed(schema -> property(schema, "requester")
                        .putArray("type")
                        .add("string")
                        .add("null")))
                .hasSize(1);
        assertThat(changed(
                        schema -> property(schema, "channel").withArray("enum").remove(0)))
                .hasSize(1);
        assertThat(changed(
                        schema -> property(schema, "channel").withArray("enum").add("FAX")))
                .hasSize(1);
        assertThat(changed(schema -> property(schema, "category").put("pattern", "^[A-Z]+$")))
                .hasSize(1);
        assertThat(changed(schema -> ((ObjectNode) property(schema, "followers").path("items")).put("type", "integer")))
                .hasSize(1);
    }

    private static List<String> changed(Consumer<ObjectNode> change) {
        var landed = landed().filter(one -> one.getKey().contains("/TicketOpened."))
                .findFirst()
                .orElseThrow()
                .getValue();
        var now = (ObjectNode) landed.deepCopy();
        change.accept(now);
        return Landed.broken(landed, now);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.path("properties");
    }

    private static ObjectNode property(ObjectNode schema, String name) {
        return (ObjectNode) schema.path("properties").path(name);
    }
}
