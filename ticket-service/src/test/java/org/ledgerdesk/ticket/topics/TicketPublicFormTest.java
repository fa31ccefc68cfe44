package org.ledgerdesk.ticket.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.ticket.domain.AttachedFile;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.Impact;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Said;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.SplitFrom;
import org.ledgerdesk.ticket.domain.Status;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseEnded;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseStarted;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonInvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonUninvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityDisputed;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketAssigned;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketClosed;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;
import org.ledgerdesk.ticket.domain.Visibility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TicketPublicFormTest {

    private static final Instant AT = Instant.parse("2026-11-16T09:12:04.118Z");
    private static final String HD = "HD-00042";
    private static final By CLIENT = new By(id(), AuthorKind.CLIENT);
    private static final SealedText SECRET = new SealedText("sealed:k:secret");

    private final TicketPublicForm form = new TicketPublicForm();

    /** Each fact as full as it can be, and those with optional parts without them too. */
    static Stream<TicketEvent> facts() {
        return Stream.of(
                opened("harbour-linen", Priority.P3, new Impact(true, true), List.of(id()), split()),
                opened(null, null, null, List.of(), null),
                new PriorityAssessed(HD, AT, CLIENT, Priority.P2, false, true, true, false, SECRET),
                new PriorityAssessed(HD, AT, CLIENT, Priority.P1, true, null, null, null, null),
                new PriorityDisputed(HD, AT, CLIENT, null, SECRET),
                new PriorityDisputed(HD, AT, CLIENT, id(), null),
                new ResponseAdded(
                        HD,
                        AT,
                        CLIENT,
                        id(),
                        Visibility.PUBLIC,
                        Channel.MAIL,
                        SECRET,
                        false,
                        true,
                        false,
                        AT,
                        List.of(id()),
                        "HD-00043"),
                new FileAttached(
                        HD, AT, CLIENT, null, new AttachedFile(id(), SECRET, "image/png", 12, "ab".repeat(32)), null),
                new FileAttached(
                        HD, AT, CLIENT, id(), new AttachedFile(id(), SECRET, "image/png", 12, "ab".repeat(32)), null),
                new AwaitingResponseStarted(HD, AT, CLIENT, id()),
                new AwaitingResponseEnded(HD, AT, CLIENT, null),
                new TicketAssigned(HD, AT, CLIENT, id()),
                new TicketAssigned(HD, AT, CLIENT, null),
                new TicketEvent.TicketTransferred(HD, AT, CLIENT, "BILLING", SECRET),
                new TicketEvent.TicketRecategorised(HD, AT, CLIENT, "QUESTION", false, true, SECRET),
                new TicketEvent.TicketEscalated(HD, AT, CLIENT, SECRET),
                new TicketEvent.TicketDeescalated(HD, AT, CLIENT, SECRET),
                new TicketEvent.CompletionEstimated(HD, AT, CLIENT, LocalDate.of(2026, 11, 20), SECRET),
                new TicketEvent.TicketChased(HD, AT, CLIENT, id(), "HD-00043"),
                new TicketEvent.TicketChased(HD, AT, CLIENT, null, null),
                new TicketEvent.TicketSplit(HD, AT, CLIENT, "HD-00057", List.of(id())),
                new TicketEvent.QuoteRequested(HD, AT, CLIENT, id()),
                new TicketEvent.QuoteProvided(
                        HD, AT, CLIENT, id(), "1250.00", "EUR", 960, 5, LocalDate.of(2026, 12, 11), SECRET),
                new TicketEvent.QuoteApproved(HD, AT, CLIENT, id()),
                new TicketEvent.QuoteDeclined(HD, AT, CLIENT, id(), SECRET),
                new TicketEvent.QuoteExpired(HD, AT, CLIENT, id()),
                new PersonInvolved(HD, AT, CLIENT, id()),
                new PersonUninvolved(HD, AT, CLIENT, id()),
                new TicketEvent.ProspectAdopted(HD, AT, new By("system", AuthorKind.SYSTEM), "harbour-linen"),
                new TicketResolved(HD, AT, CLIENT),
                new TicketReopened(HD, AT, CLIENT, null),
                new TicketClosed(HD, AT, new By("system", AuthorKind.SYSTEM)),
                new TicketEvent.CourtesyOverruled(HD, AT, CLIENT, id()),
                new TicketEvent.SuggestionJudged(HD, AT, new By(id(), AuthorKind.STAFF), "HD-00040", false),
                new TicketEvent.TextErased(HD, AT, CLIENT, id(), null),
                new TicketEvent.TicketMerged(HD, AT, CLIENT, "HD-00043", Status.OPEN),
                new TicketEvent.DuplicateAbsorbed(
                        HD, AT, CLIENT, "HD-00043", List.of("HD-00044"), List.of(id()), List.of(id()), AT),
                new TicketEvent.MergeUndone(
                        HD, AT, CLIENT, "HD-00041", null, List.of(), List.of(), List.of(said()), null, Status.OPEN));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void eachFactKeepsToTheContract(TicketEvent fact) {
        var told = told(fact);

        EventContract.check("ticket.events", TicketPublicForm.name(fact), 1, told);
        assertThat(names(told))
                .containsExactlyInAnyOrderElementsOf(
                        names(EventContract.example("ticket.events", TicketPublicForm.name(fact), 1)));
    }

    @Test
    void anUndoneMergeIsToldOnBothSidesEachNamingTheOther() {
        var onOriginal = told(new TicketEvent.MergeUndone(
                HD, AT, CLIENT, null, "HD-00043", List.of(), List.of(id()), List.of(said()), AT, null));

        EventContract.check("ticket.events", "MergeUndone", 1, onOriginal);
        assertThat(names(onOriginal)).contains("duplicate", "people").doesNotContain("original");
        assertThat(onOriginal.path("responses").get(0).isString()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void noFactTellsText(TicketEvent fact) {
        assertThat(told(fact).toString()).doesNotContain("sealed", "secret");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void subjectAndTimeAreTheTicketAndItsBusinessTime(TicketEvent fact) {
        var event = form.of(new GenericDomainEventMessage<>("Ticket", HD, 0, fact));

        assertThat(event.topic()).isEqualTo("ticket.events");
        assertThat(event.subject()).isEqualTo(HD);
        assertThat(event.time()).isEqualTo(AT);
    }

    @Test
    void everyFactHasExactlyOnePublicFormAndEveryFormAContract() throws IOException {
        var permitted =
                Arrays.stream(TicketEvent.class.getPermittedSubclasses()).collect(Collectors.toSet());
        assertThat(facts().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(permitted);
        var told = facts().map(TicketPublicForm::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).hasSameSizeAs(permitted);

        try (var files = Files.list(EventContract.docs().resolve("ticket.events"))) {
            var schemas = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".v1.schema.json"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .collect(Collectors.toSet());
            assertThat(schemas).isEqualTo(told);
        }
    }

    @Test
    void everyExampleKeepsToItsOwnSchema() {
        facts().map(TicketPublicForm::name)
                .distinct()
                .forEach(type ->
                        EventContract.check("ticket.events", type, 1, EventContract.example("ticket.events", type, 1)));
    }

    private JsonNode told(TicketEvent fact) {
        return JsonMapper.shared().valueToTree(TicketPublicForm.told(fact));
    }

    private static Set<String> names(JsonNode data) {
        return Set.copyOf(data.propertyNames());
    }

    private static TicketOpened opened(
            String organisation, Priority proposed, Impact impact, List<String> others, SplitFrom split) {
        return new TicketOpened(
                HD,
                AT,
                CLIENT,
                organisation,
                CLIENT.id(),
                "BUG_REPORT",
                "SUPPORT",
                Channel.PORTAL,
                id(),
                SECRET,
                SECRET,
                List.of(SECRET),
                List.of(SECRET),
                AT,
                false,
                false,
                proposed,
                impact,
                others,
                others,
                split);
    }

    private static SplitFrom split() {
        return new SplitFrom(
                "HD-00041",
                id(),
                CLIENT,
                AT,
                List.of(new SplitFrom.Carried(
                        id(), id(), CLIENT, AT, Visibility.INTERNAL, Channel.PORTAL, SECRET, List.of(id()))));
    }

    private static Said said() {
        return new Said(id(), "HD-00043", AT, AT, CLIENT, Visibility.PUBLIC, false, false, false);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
