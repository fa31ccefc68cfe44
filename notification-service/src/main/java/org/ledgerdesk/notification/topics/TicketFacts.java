package org.ledgerdesk.notification.topics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.notification.domain.TicketFact;
import org.ledgerdesk.notification.domain.TicketFact.Quoted.Step;

/** Reads {@code ticket.events} as facts; types that no mail follows from are passed over. */
final class TicketFacts {

    private TicketFacts() {}

    private record By(@Nullable String id, @Nullable String kind) {}

    private record TicketOpened(
            @Nullable By by,
            String requester,
            String department,
            String responseId,
            @Nullable List<String> followers,
            @Nullable Split splitFrom) {}

    private record Split(@Nullable String reference) {}

    private record Quote(@Nullable By by) {}

    private record ResponseAdded(
            @Nullable By by,
            String responseId,
            @Nullable String visibility,
            @Nullable String authorKind,
            boolean asksClient,
            boolean courtesy,
            boolean automatic) {}

    private record TicketTransferred(@Nullable By by, String department) {}

    private record TicketChased(@Nullable By by, @Nullable String responseId) {}

    private record PriorityDisputed(
            @Nullable By by, @Nullable String responseId) {}

    private record CourtesyOverruled(@Nullable By by, String responseId) {}

    private record TicketAssigned(@Nullable By by, @Nullable String assignee) {}

    private record TicketMerged(@Nullable By by, String into) {}

    private record DuplicateAbsorbed(
            @Nullable By by, @Nullable List<String> people) {}

    private record MergeUndone(
            @Nullable By by,
            @Nullable String duplicate,
            @Nullable List<String> people) {}

    private record Person(@Nullable By by, String person) {}

    static Optional<TicketFact> read(ReceivedEvent event) {
        return Optional.ofNullable(
                switch (event.type()) {
                    case "TicketOpened" -> opened(event, event.as(TicketOpened.class));
                    case "ResponseAdded" -> responded(event, event.as(ResponseAdded.class));
                    case "CourtesyOverruled" -> overruled(event, event.as(CourtesyOverruled.class));
                    case "TicketTransferred" -> transferred(event, event.as(TicketTransferred.class));
                    case "TicketChased" -> chased(event, event.as(TicketChased.class));
                    case "PriorityDisputed" -> disputed(event, event.as(PriorityDisputed.class));
                    case "TicketAssigned" -> assigned(event, event.as(TicketAssigned.class));
                    case "TicketMerged" -> merged(event, event.as(TicketMerged.class));
                    case "DuplicateAbsorbed" -> absorbed(event, event.as(DuplicateAbsorbed.class));
                    case "MergeUndone" -> released(event, event.as(MergeUndone.class));
                    case "PersonInvolved" -> involved(event, event.as(Person.class));
                    case "PersonUninvolved" -> uninvolved(event, event.as(Person.class));
                    case "QuoteProvided" -> quoted(event, Step.PROVIDED);
                    case "QuoteApproved" -> quoted(event, Step.APPROVED);
                    case "QuoteDeclined" -> quoted(event, Step.DECLINED);
                    case "QuoteExpired" -> quoted(event, Step.EXPIRED);
                    default -> null;
                });
    }

    private static TicketFact opened(ReceivedEvent event, TicketOpened data) {
        return new TicketFact.Opened(
                event.id(),
                event.subject(),
                event.time(),
                id(data.by()),
                data.requester(),
                data.department(),
                data.responseId(),
                data.followers() == null ? List.of() : data.followers(),
                data.splitFrom() != null);
    }

    private static TicketFact responded(ReceivedEvent event, ResponseAdded data) {
        return new TicketFact.Responded(
                event.id(),
                event.subject(),
                event.time(),
                id(data.by()),
                data.responseId(),
                // Whatever does not say that it is public is treated as a note.
                "PUBLIC".equals(data.visibility()),
                "CLIENT".equals(data.authorKind()),
                data.asksClient(),
                data.courtesy(),
                data.automatic());
    }

    private static TicketFact overruled(ReceivedEvent event, CourtesyOverruled data) {
        return new TicketFact.Overruled(event.id(), event.subject(), event.time(), id(data.by()), data.responseId());
    }

    private static TicketFact transferred(ReceivedEvent event, TicketTransferred data) {
        return new TicketFact.Transferred(event.id(), event.subject(), event.time(), id(data.by()), data.department());
    }

    private static TicketFact chased(ReceivedEvent event, TicketChased data) {
        return new TicketFact.Chased(event.id(), event.subject(), event.time(), id(data.by()), data.responseId());
    }

    private static TicketFact disputed(ReceivedEvent event, PriorityDisputed data) {
        return new TicketFact.Disputed(event.id(), event.subject(), event.time(), id(data.by()), data.responseId());
    }

    private static TicketFact assigned(ReceivedEvent event, TicketAssigned data) {
        return new TicketFact.Assigned(event.id(), event.subject(), event.time(), id(data.by()), data.assignee());
    }

    private static TicketFact merged(ReceivedEvent event, TicketMerged data) {
        return new TicketFact.Merged(event.id(), event.subject(), event.time(), id(data.by()), data.into());
    }

    private static TicketFact absorbed(ReceivedEvent event, DuplicateAbsorbed data) {
        return new TicketFact.Absorbed(event.id(), event.subject(), event.time(), id(data.by()), people(data.people()));
    }

    /** The duplicate's side changes nobody's part in it. */
    private static @Nullable TicketFact released(ReceivedEvent event, MergeUndone data) {
        return data.duplicate() == null
                ? null
                : new TicketFact.Released(
                        event.id(), event.subject(), event.time(), id(data.by()), people(data.people()));
    }

    private static List<String> people(@Nullable List<String> people) {
        return people == null ? List.of() : people;
    }

    private static TicketFact involved(ReceivedEvent event, Person data) {
        return new TicketFact.Involved(event.id(), event.subject(), event.time(), id(data.by()), data.person());
    }

    private static TicketFact uninvolved(ReceivedEvent event, Person data) {
        return new TicketFact.Uninvolved(event.id(), event.subject(), event.time(), id(data.by()), data.person());
    }

    private static TicketFact quoted(ReceivedEvent event, Step step) {
        var by = event.as(Quote.class).by();
        return new TicketFact.Quoted(
                event.id(), event.subject(), event.time(), id(by), step, by != null && "SYSTEM".equals(by.kind()));
    }

    private static String id(@Nullable By by) {
        return by == null || by.id() == null ? "" : by.id();
    }
}
