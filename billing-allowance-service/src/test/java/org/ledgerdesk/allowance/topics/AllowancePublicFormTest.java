package org.ledgerdesk.allowance.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerdesk.allowance.domain.AllowanceEvent;
import org.ledgerdesk.allowance.domain.By;
import org.ledgerdesk.allowance.domain.Contract;
import org.ledgerdesk.allowance.domain.OverUse;
import org.ledgerdesk.allowance.domain.Posting;
import org.ledgerdesk.allowance.domain.Standing;
import org.ledgerdesk.allowance.domain.Work;
import org.ledgerdesk.chassis.testing.EventContract;
import tools.jackson.databind.json.JsonMapper;

class AllowancePublicFormTest {

    private static final Instant AT = Instant.parse("2026-11-16T14:20:00Z");
    private static final By BY = new By("agent-1", "STAFF");
    private static final YearMonth NOV = YearMonth.of(2026, 11);
    private static final Work WORK =
            new Work("HD-00042", 25, LocalDate.of(2026, 11, 16), "sealed:nobody:reads", true, false);
    private static final Posting POSTING = new Posting(NOV, 25, 30, YearMonth.of(2026, 10));
    private static final Standing STANDING = new Standing(NOV, 1200, 0, 975);

    static Stream<AllowanceEvent> events() {
        return Stream.of(
                new AllowanceEvent.ContractSet(
                        "harbour-linen", new Contract(1200, NOV, 15, 0, OverUse.ALLOW_AND_BILL), AT, BY),
                new AllowanceEvent.WorkLogged("harbour-linen", "e1", WORK, POSTING, AT, BY),
                new AllowanceEvent.WorkCorrected(
                        "harbour-linen", "c1", "e1", WORK, new Posting(NOV, -40, -45, null), POSTING, AT, BY),
                new AllowanceEvent.OverageApproved("harbour-linen", NOV, AT, BY),
                new AllowanceEvent.AllowanceWarned("harbour-linen", STANDING, AT),
                new AllowanceEvent.AllowanceReached("harbour-linen", STANDING, AT),
                new AllowanceEvent.AllowanceExceeded("harbour-linen", STANDING, AT),
                new AllowanceEvent.MonthClosed("harbour-linen", STANDING, 0, AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyStoredEventHasAPublicFormThatKeepsToItsSchemaAndTellsNoWords(AllowanceEvent event) {
        var stored = new GenericDomainEventMessage<>("Allowance", event.organisation(), 0, event);
        var told = new AllowancePublicForm().of(stored);
        var data = JsonMapper.shared().<tools.jackson.databind.JsonNode>valueToTree(told.data());
        EventContract.check(told.topic(), told.type(), told.version(), data);
        assertThat(told.subject()).isEqualTo("harbour-linen");
        assertThat(told.time()).isEqualTo(AT);
        assertThat(data.toString()).doesNotContain("sealed");
    }

    @Test
    void noEventIsForgottenHere() {
        assertThat(events().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(List.<Class<?>>of(AllowanceEvent.class.getPermittedSubclasses()));
    }

    @Test
    void theExamplesKeepToTheirSchemas() {
        for (var type : AllowanceEvent.class.getPermittedSubclasses()) {
            var name = type.getSimpleName();
            EventContract.check("allowance.events", name, 1, EventContract.example("allowance.events", name, 1));
        }
    }
}
