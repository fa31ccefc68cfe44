package org.ledgerdesk.sla.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.sla.domain.Priority;
import org.ledgerdesk.sla.domain.TicketFact;
import org.ledgerdesk.sla.domain.TicketState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** We read the examples that ticket-service's own tests check. */
class TicketEventsTest {

    private static final Instant OPENED = Instant.parse("2026-11-16T09:12:04.118Z");

    @Test
    void anOpeningTellsSinceWhenTheClientWaitsAndWhoMayLook() {
        assertThat(read("TicketOpened"))
                .contains(new TicketFact.Opened(
                        "event-1",
                        OPENED,
                        OPENED,
                        false,
                        "harbour-linen",
                        Set.of("6f1c1f4e-2f0a-4c58-9c53-0b6f4b0e7a11", "b9d5a0f6-51f9-4a3c-8a55-1f2f4f4a6c22"),
                        "BUG_REPORT"));
    }

    @Test
    void aMailCountsFromItsArrivalAndACallFromWhenItWasLogged() {
        var mail = example("TicketOpened").put("channel", "MAIL").put("receivedAt", "2026-11-16T09:00:00Z");
        assertThat(((TicketFact.Opened) read("TicketOpened", mail).orElseThrow()).receivedAt())
                .isEqualTo("2026-11-16T09:00:00Z");
        var call = example("TicketOpened").put("channel", "PHONE").put("receivedAt", "2026-11-16T09:00:00Z");
        assertThat(((TicketFact.Opened) read("TicketOpened", call).orElseThrow()).receivedAt())
                .isEqualTo(OPENED);
    }

    @Test
    void anAssessmentTellsThePriority() {
        assertThat(read("PriorityAssessed"))
                .contains(new TicketFact.Assessed(
                        "event-1", Instant.parse("2026-11-16T09:20:31.402Z"), Priority.P2, false));
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF,   PUBLIC,   false, false, StaffAnswered",
        "STAFF,   INTERNAL, false, false, ",
        "STAFF,   PUBLIC,   true,  false, ",
        "CLIENT,  PUBLIC,   false, false, ClientWrote",
        "CLIENT,  PUBLIC,   true,  false, ",
        "CLIENT,  PUBLIC,   false, true,  ",
        "SYSTEM,  PUBLIC,   false, false, ",
        "MACHINE, PUBLIC,   false, false, "
    })
    void onlyWordsOfPeopleThatTheOtherSideSeesCount(
            String author, String visibility, boolean automatic, boolean courtesy, String fact) {
        var response = example("ResponseAdded")
                .put("authorKind", author)
                .put("visibility", visibility)
                .put("automatic", automatic)
                .put("courtesy", courtesy);
        assertThat(read("ResponseAdded", response).map(one -> one.getClass().getSimpleName()))
                .isEqualTo(Optional.ofNullable(fact));
    }

    @ParameterizedTest
    @CsvSource({
        "PriorityDisputed, Disputed",
        "AwaitingResponseStarted, WaitingStarted",
        "AwaitingResponseEnded, WaitingEnded",
        "CourtesyOverruled, ClientWrote",
        "TicketReopened, Reopened",
        "TicketClosed, Closed",
        "TicketResolved, Resolved",
        "TicketRecategorised, Recategorised",
        "TicketEscalated, Escalated",
        "TicketDeescalated, Deescalated",
        "QuoteRequested, QuoteRequested",
        "QuoteProvided, QuoteProvided",
        "QuoteExpired, QuoteExpired",
        "PersonInvolved, PersonInvolved",
        "PersonUninvolved, PersonUninvolved",
        "ProspectAdopted, Adopted"
    })
    void theOtherFactsThatPromisesDependOnAreRead(String type, String fact) {
        assertThat(read(type).map(one -> one.getClass().getSimpleName())).contains(fact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TicketAssigned", "FileAttached", "TicketSplit", "QuoteApproved"})
    void whatNoPromiseDependsOnIsPassedBy(String type) {
        assertThat(read(type)).isEmpty();
    }

    @Test
    void aProspectsTicketIsTheirOrganisationsFromItsAdoptionOn() {
        var opened = read("TicketOpened", example("TicketOpened").putNull("organisation"))
                .orElseThrow();
        var adopted = read("ProspectAdopted").orElseThrow();

        assertThat(TicketState.of(List.of(opened)).organisation()).isNull();
        assertThat(TicketState.of(List.of(opened, adopted)).organisation()).isEqualTo("harbour-linen");
    }

    private static ObjectNode example(String type) {
        return (ObjectNode) EventContract.example("ticket.events", type, 1);
    }

    private static Optional<TicketFact> read(String type) {
        return read(type, example(type));
    }

    private static Optional<TicketFact> read(String type, JsonNode data) {
        return TicketEvents.fact(
                new ReceivedEvent("ticket.events", "HD-00042", 1, "event-1", type, 1, OPENED, null, data));
    }
}
