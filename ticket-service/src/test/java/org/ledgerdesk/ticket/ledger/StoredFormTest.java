package org.ledgerdesk.ticket.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerdesk.chassis.relay.StoredTypes;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.domain.AttachedFile;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.Impact;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Said;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.Status;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What is stored is read for years: each fact's name and form is compared with the file that was approved. */
@TicketServiceTest
class StoredFormTest {

    private static final Instant AT = Instant.parse("2026-11-16T09:41:55.070123Z");
    private static final By CLIENT = new By("0d8a7f5c-7d34-4f0e-9d0a-5f5f1d7b3c33", AuthorKind.CLIENT);
    private static final By AGENT = new By("6f1c1f4e-2f0a-4c58-9c53-0b6f4b0e7a11", AuthorKind.STAFF);
    private static final SealedText WORDS = new SealedText("sealed:4a0e4c62-0c0e-4b8e-9a71-2f3f6d2b5c10:AAEC");
    private static final String QUOTE = "5e0c7f63-3a1b-4c0e-9d57-0a4f6b2c8d19";
    private static final AttachedFile FILE =
            new AttachedFile("c4b3a291-8f7e-4d6c-b5a4-3f2e1d0c9b04", WORDS, "image/png", 2048, "ab".repeat(32));

    @Autowired
    Serializer serializer;

    @Autowired
    StoredTypes types;

    static Stream<TicketEvent> facts() {
        return Stream.of(
                new TicketEvent.TicketOpened(
                        "HD-00042",
                        AT,
                        CLIENT,
                        "harbour-linen",
                        CLIENT.id(),
                        "BUG_REPORT",
                        "SUPPORT",
                        Channel.PORTAL,
                        "response-0",
                        WORDS,
                        WORDS,
                        List.of(WORDS),
                        List.of(WORDS),
                        AT,
                        false,
                        true,
                        Priority.P3,
                        new Impact(true, false),
                        List.of(AGENT.id()),
                        List.of(FILE.id()),
                        null),
                new TicketEvent.PriorityAssessed("HD-00042", AT, AGENT, Priority.P1, true, true, false, null, WORDS),
                new TicketEvent.PriorityDisputed("HD-00042", AT, CLIENT, "response-1", null),
                new TicketEvent.ResponseAdded(
                        "HD-00042",
                        AT,
                        AGENT,
                        "response-1",
                        Visibility.PUBLIC,
                        Channel.MAIL,
                        WORDS,
                        true,
                        false,
                        false,
                        AT,
                        List.of(FILE.id()),
                        null),
                new TicketEvent.FileAttached("HD-00042", AT, CLIENT, null, FILE, null),
                new TicketEvent.AwaitingResponseStarted("HD-00042", AT, AGENT, "response-1"),
                new TicketEvent.AwaitingResponseEnded("HD-00042", AT, CLIENT, "response-2"),
                new TicketEvent.TicketAssigned("HD-00042", AT, AGENT, null),
                new TicketEvent.TicketTransferred("HD-00042", AT, AGENT, "BILLING", WORDS),
                new TicketEvent.TicketRecategorised("HD-00042", AT, AGENT, "QUESTION", false, true, WORDS),
                new TicketEvent.TicketEscalated("HD-00042", AT, AGENT, WORDS),
                new TicketEvent.TicketDeescalated("HD-00042", AT, AGENT, null),
                new TicketEvent.CompletionEstimated("HD-00042", AT, AGENT, LocalDate.of(2026, 11, 20), WORDS),
                new TicketEvent.TicketChased("HD-00042", AT, CLIENT, "response-1", null),
                new TicketEvent.TicketSplit("HD-00042", AT, AGENT, "HD-00057", List.of("response-1")),
                new TicketEvent.QuoteRequested("HD-00042", AT, new By("system", AuthorKind.SYSTEM), QUOTE),
                new TicketEvent.QuoteProvided(
                        "HD-00042", AT, AGENT, QUOTE, "1250.00", "EUR", 960, 5, LocalDate.of(2026, 12, 11), WORDS),
                new TicketEvent.QuoteApproved("HD-00042", AT, CLIENT, QUOTE),
                new TicketEvent.QuoteDeclined("HD-00042", AT, CLIENT, QUOTE, WORDS),
                new TicketEvent.QuoteExpired("HD-00042", AT, new By("system", AuthorKind.SYSTEM), QUOTE),
                new TicketEvent.PersonInvolved("HD-00042", AT, CLIENT, AGENT.id()),
                new TicketEvent.PersonUninvolved("HD-00042", AT, CLIENT, AGENT.id()),
                new TicketEvent.ProspectAdopted("HD-00042", AT, new By("system", AuthorKind.SYSTEM), "harbour-linen"),
                new TicketEvent.TicketResolved("HD-00042", AT, AGENT),
                new TicketEvent.TicketReopened("HD-00042", AT, CLIENT, null),
                new TicketEvent.TicketClosed("HD-00042", AT, AGENT),
                new TicketEvent.CourtesyOverruled("HD-00042", AT, CLIENT, "response-1"),
                new TicketEvent.SuggestionJudged("HD-00042", AT, AGENT, "HD-00040", false),
                new TicketEvent.TextErased("HD-00042", AT, AGENT, null, WORDS),
                new TicketEvent.TicketMerged("HD-00042", AT, AGENT, "HD-00041", Status.OPEN),
                new TicketEvent.DuplicateAbsorbed(
                        "HD-00042",
                        AT,
                        AGENT,
                        "HD-00043",
                        List.of("HD-00044"),
                        List.of(CLIENT.id(), AGENT.id()),
                        List.of(AGENT.id()),
                        AT),
                new TicketEvent.MergeUndone(
                        "HD-00042",
                        AT,
                        AGENT,
                        null,
                        "HD-00043",
                        List.of("HD-00044"),
                        List.of(AGENT.id()),
                        List.of(new Said(
                                "response-3", "HD-00044", AT, AT, CLIENT, Visibility.PUBLIC, false, false, false)),
                        null,
                        null));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aFactIsStoredUnderItsApprovedNameAndForm(TicketEvent fact) throws IOException {
        var stored = serializer.serialize(fact, byte[].class);
        var name = stored.getType().getName() + ".v" + stored.getType().getRevision();
        try (var approved = getClass().getResourceAsStream("/stored/" + name + ".json")) {
            assertThat(approved)
                    .as("stored/" + name + ".json: " + new String(stored.getData(), StandardCharsets.UTF_8))
                    .isNotNull();
            var json = JsonMapper.shared();
            assertThat(json.readTree(stored.getData())).isEqualTo(json.readTree(approved.readAllBytes()));
        }
        assertThat((Object) serializer.deserialize(stored)).isEqualTo(fact);
    }

    @Test
    void everyFactHasAStoredName() {
        var facts = Arrays.asList(TicketEvent.class.getPermittedSubclasses());
        assertThat(types.stored()).containsAll(facts);
        assertThat(facts().map(Object::getClass)).hasSameElementsAs((Iterable) facts);
    }

    @Test
    void anUnknownStoredTypeStopsTheReader() {
        var unknown =
                new SimpleSerializedObject<>("{}".getBytes(StandardCharsets.UTF_8), byte[].class, "TicketSung", "1");
        assertThatThrownBy(() -> serializer.deserialize(unknown)).isInstanceOf(StoredTypes.UnknownStoredType.class);
    }
}
