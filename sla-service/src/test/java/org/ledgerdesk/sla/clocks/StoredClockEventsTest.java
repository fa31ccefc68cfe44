package org.ledgerdesk.sla.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.ClockEventSamples;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Pins how events lie in the store: what is approved here must be readable for ever. */
@ServiceTest
class StoredClockEventsTest {

    @Autowired
    private Serializer serializer;

    static Stream<ClockEvent> events() {
        return ClockEventSamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAsApproved(ClockEvent event) throws IOException {
        var name = event.getClass().getSimpleName();
        var written = serializer.serialize(event, String.class);

        assertThat(written.getType().getName()).isEqualTo(name);
        assertThat(written.getType().getRevision()).isEqualTo("1");
        assertThat(JsonMapper.shared().readTree(written.getData()))
                .isEqualTo(JsonMapper.shared().readTree(approved(name)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatWasApprovedIsReadAsTheEvent(ClockEvent event) throws IOException {
        var name = event.getClass().getSimpleName();
        var stored = new SimpleSerializedObject<>(approved(name), String.class, name, "1");
        assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(event);
    }

    static Stream<ClockEvent> earlier() {
        return ClockEventSamples.earlier().stream();
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void whatWasStoredBeforeAFieldWasAddedIsReadWithoutIt(ClockEvent event) throws IOException {
        var name = event.getClass().getSimpleName();
        var stored = new SimpleSerializedObject<>(approved("earlier/" + name), String.class, name, "1");
        assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(event);
    }

    private static String approved(String name) throws IOException {
        try (var file = StoredClockEventsTest.class.getResourceAsStream("/stored/" + name + ".v1.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
