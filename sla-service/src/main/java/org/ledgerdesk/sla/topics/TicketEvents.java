package org.ledgerdesk.sla.topics;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.sla.domain.Priority;
import org.ledgerdesk.sla.domain.TicketFact;
import tools.jackson.databind.JsonNode;

/** What we read of {@code ticket.events}: our own small records of the fields that promises depend on. */
final class TicketEvents {

    private static final String PHONE = "PHONE";

    private TicketEvents() {}

    private record Opened(
            Instant at,
            @Nullable Instant receivedAt,
            String channel,
            boolean siteDown,
            @Nullable String organisation,
            @Nullable String requester,
            @Nullable String category,
            @Nullable List<String> followers) {

        Set<String> involved() {
            var people = new HashSet<String>();
            if (requester != null) {
                people.add(requester);
            }
            if (followers != null) {
                people.addAll(followers);
            }
            return people;
        }
    }

    private record Assessed(Instant at, Priority priority, boolean siteDown) {}

    private record Response(
            Instant at,
            @Nullable Instant receivedAt,
            String visibility,
            String authorKind,
            String channel,
            boolean asksClient,
            boolean courtesy,
            boolean automatic) {

        Optional<TicketFact> fact(String id) {
            boolean words = visibility.equals("PUBLIC") && !automatic && !courtesy;
            return switch (authorKind) {
                case "CLIENT" ->
                    words
                            ? Optional.of(new TicketFact.ClientWrote(id, at, reached(at, receivedAt, channel)))
                            : Optional.empty();
                case "STAFF" ->
                    words ? Optional.of(new TicketFact.StaffAnswered(id, at, asksClient)) : Optional.empty();
                default -> Optional.empty();
            };
        }
    }

    private record Adopted(String organisation) {}

    private record Person(Instant at, String person) {}

    private record Merge(
            Instant at,
            @Nullable Instant oldestUnanswered,
            @Nullable Set<String> people) {

        Set<String> involved() {
            return people == null ? Set.of() : people;
        }
    }

    private record Recategorised(Instant at, String category, boolean siteDown) {}

    /** Told on both tickets; on the duplicate it names the original, and on the original the duplicate. */
    private record Undone(
            Instant at,
            @Nullable String original,
            @Nullable Instant oldestUnanswered,
            @Nullable Set<String> people,
            @Nullable JsonNode responses) {

        TicketFact fact(String id) {
            return original == null
                    ? new TicketFact.Separated(id, at, oldestUnanswered, people == null ? Set.of() : people)
                    : unmerged(id, answers());
        }

        private TicketFact unmerged(String id, List<TicketFact.StaffAnswered> answers) {
            return new TicketFact.Unmerged(
                    id,
                    at,
                    oldestUnanswered,
                    first(answers.stream()),
                    first(answers.stream().filter(TicketFact.StaffAnswered::explains)),
                    answers.isEmpty() ? null : answers.getLast().at());
        }

        private List<TicketFact.StaffAnswered> answers() {
            return responses == null
                    ? List.of()
                    : responses
                            .valueStream()
                            .filter(said -> said.path("authorKind").asString("").equals("STAFF")
                                    && said.path("visibility").asString("").equals("PUBLIC")
                                    && !said.path("automatic").asBoolean(false))
                            .map(said -> new TicketFact.StaffAnswered(
                                    said.path("responseId").asString(""),
                                    Instant.parse(said.path("at").asString()),
                                    said.path("asksClient").asBoolean(false)))
                            .sorted(Comparator.comparing(TicketFact.StaffAnswered::at))
                            .toList();
        }

        private static @Nullable Instant first(Stream<TicketFact.StaffAnswered> answers) {
            return answers.map(TicketFact.StaffAnswered::at).findFirst().orElse(null);
        }
    }

    private record Plain(Instant at) {}

    /** The fact in a ticket's event; empty for what no promise depends on. */
    static Optional<TicketFact> fact(ReceivedEvent event) {
        var id = event.id();
        return switch (event.type()) {
            case "TicketOpened" -> Optional.of(opened(id, event.as(Opened.class)));
            case "PriorityAssessed" -> Optional.of(assessed(id, event.as(Assessed.class)));
            case "ResponseAdded" -> event.as(Response.class).fact(id);
            case "PriorityDisputed" -> Optional.of(new TicketFact.Disputed(id, at(event)));
            case "AwaitingResponseStarted" -> Optional.of(new TicketFact.WaitingStarted(id, at(event)));
            case "AwaitingResponseEnded" -> Optional.of(new TicketFact.WaitingEnded(id, at(event)));
            // Whoever was taken to have thanked has written after all; the time in between was closed time.
            case "CourtesyOverruled" -> Optional.of(new TicketFact.ClientWrote(id, at(event), at(event)));
            case "ProspectAdopted" ->
                Optional.of(new TicketFact.Adopted(
                        id, at(event), event.as(Adopted.class).organisation()));
            case "TicketRecategorised" -> Optional.of(recategorised(id, event.as(Recategorised.class)));
            case "TicketEscalated" -> Optional.of(new TicketFact.Escalated(id, at(event)));
            case "TicketDeescalated" -> Optional.of(new TicketFact.Deescalated(id, at(event)));
            case "QuoteRequested" -> Optional.of(new TicketFact.QuoteRequested(id, at(event)));
            case "QuoteProvided" -> Optional.of(new TicketFact.QuoteProvided(id, at(event)));
            case "QuoteExpired" -> Optional.of(new TicketFact.QuoteExpired(id, at(event)));
            case "TicketResolved" -> Optional.of(new TicketFact.Resolved(id, at(event)));
            case "TicketReopened" -> Optional.of(new TicketFact.Reopened(id, at(event)));
            case "TicketClosed" -> Optional.of(new TicketFact.Closed(id, at(event)));
            case "PersonInvolved" ->
                Optional.of(new TicketFact.PersonInvolved(
                        id, at(event), event.as(Person.class).person()));
            case "PersonUninvolved" ->
                Optional.of(new TicketFact.PersonUninvolved(
                        id, at(event), event.as(Person.class).person()));
            case "TicketMerged" -> Optional.of(new TicketFact.Merged(id, at(event)));
            case "DuplicateAbsorbed" -> Optional.of(absorbed(id, event.as(Merge.class)));
            case "MergeUndone" -> Optional.of(event.as(Undone.class).fact(id));
            default -> Optional.empty();
        };
    }

    private static TicketFact absorbed(String id, Merge data) {
        return new TicketFact.Absorbed(id, data.at(), data.oldestUnanswered(), data.involved());
    }

    private static TicketFact opened(String id, Opened data) {
        var reached = reached(data.at(), data.receivedAt(), data.channel());
        return new TicketFact.Opened(
                id, data.at(), reached, data.siteDown(), data.organisation(), data.involved(), data.category());
    }

    private static TicketFact recategorised(String id, Recategorised data) {
        return new TicketFact.Recategorised(id, data.at(), data.category(), data.siteDown());
    }

    private static TicketFact assessed(String id, Assessed data) {
        return new TicketFact.Assessed(id, data.at(), data.priority(), data.siteDown());
    }

    /** A call counts from when it was logged, everything written from when it was received. */
    private static Instant reached(Instant at, @Nullable Instant receivedAt, String channel) {
        return receivedAt == null || channel.equals(PHONE) ? at : receivedAt;
    }

    private static Instant at(ReceivedEvent event) {
        return event.as(Plain.class).at();
    }
}
