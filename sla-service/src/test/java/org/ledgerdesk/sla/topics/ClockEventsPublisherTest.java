package org.ledgerdesk.sla.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerdesk.chassis.relay.PublicEvent;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.ClockEventSamples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClockEventsPublisherTest {

    static Stream<ClockEvent> events() {
        return Stream.concat(ClockEventSamples.all().stream(), Stream.of(ClockEventSamples.retargetedWhilePaused()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eachStepIsToldInTheFormOfItsSchema(ClockEvent event) {
        var told = told(event);
        EventContract.check("sla.events", told.type(), 1, data(told));
        assertThat(told.subject()).isEqualTo("HD-00042");
        assertThat(told.time()).isEqualTo(event.step().at());
    }

    @ParameterizedTest
    @MethodSource("events")
    void theExampleOfEachStepHasTheFieldsWeTell(ClockEvent event) {
        var told = told(event);
        assertThat(data(told).propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        EventContract.example("sla.events", told.type(), 1).propertyNames());
    }

    @Test
    void whoeverReadsTheExamplesReadsThemByTheirSchemas() {
        for (var event : ClockEventSamples.all()) {
            var type = event.getClass().getSimpleName();
            EventContract.check("sla.events", type, 1, EventContract.example("sla.events", type, 1));
        }
    }

    private static PublicEvent told(ClockEvent event) {
        return new ClockEventsPublisher()
                .of(new GenericDomainEventMessage<>("TicketClocks", event.step().reference(), 0, event));
    }

    private static JsonNode data(PublicEvent told) {
        return JsonMapper.shared().valueToTree(told.data());
    }
}
