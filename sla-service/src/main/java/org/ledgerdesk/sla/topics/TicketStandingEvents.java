package org.ledgerdesk.sla.topics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.sla.attainment.StandingChange;
import org.ledgerdesk.sla.attainment.TicketStanding;
import org.ledgerdesk.sla.attainment.TicketStanding.Turn;
import org.ledgerdesk.sla.attainment.TicketStandings;
import org.ledgerdesk.sla.domain.Priority;
import org.springframework.stereotype.Component;

/** Hands on what changes where a ticket stands; of imported tickets too, for they are on the desk and grow old. */
@Component
class TicketStandingEvents implements InboxListener {

    static final String LISTENER = "standings";

    private final TicketStandings standings;

    private record Opened(
            Instant at,
            boolean siteDown,
            String department,
            @Nullable String organisation,
            String category) {}

    private record Assessed(Priority priority, boolean siteDown) {}

    private record Recategorised(String category, boolean siteDown) {}

    private record Transferred(String department) {}

    private record Adopted(String organisation) {}

    private record Undone(@Nullable String original) {}

    TicketStandingEvents(TicketStandings standings) {
        this.standings = standings;
    }

    @Override
    public String name() {
        return LISTENER;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TICKET);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        standings.take(events.stream().flatMap(event -> change(event).stream()).toList());
    }

    static Optional<StandingChange> change(ReceivedEvent event) {
        return effect(event).map(effect -> new StandingChange(event.subject(), event.sequence(), event.time(), effect));
    }

    private static Optional<UnaryOperator<TicketStanding>> effect(ReceivedEvent event) {
        return Optional.ofNullable(
                switch (event.type()) {
                    case "TicketOpened" -> opened(event.as(Opened.class));
                    case "PriorityAssessed" -> assessed(event.as(Assessed.class));
                    case "TicketRecategorised" -> recategorised(event.as(Recategorised.class));
                    case "TicketTransferred" -> transferred(event.as(Transferred.class));
                    case "ProspectAdopted" -> adopted(event.as(Adopted.class));
                    case "AwaitingResponseStarted" -> known(before -> before.turn(Turn.WAITING));
                    case "AwaitingResponseEnded", "TicketReopened" -> known(before -> before.turn(Turn.OPEN));
                    case "TicketResolved", "TicketClosed" -> known(before -> before.turn(Turn.ENDED));
                    case "TicketMerged" -> known(before -> before.merged(true));
                    // Told on both tickets; it is the duplicate whose event names the original.
                    case "MergeUndone" ->
                        event.as(Undone.class).original() == null ? null : known(before -> before.merged(false));
                    default -> null;
                });
    }

    private static UnaryOperator<TicketStanding> opened(Opened data) {
        return before -> TicketStanding.opened(
                data.at(), data.siteDown(), data.department(), data.organisation(), data.category());
    }

    private static UnaryOperator<TicketStanding> assessed(Assessed data) {
        return known(before -> before.urgency(data.priority(), data.siteDown()));
    }

    private static UnaryOperator<TicketStanding> recategorised(Recategorised data) {
        return known(before -> before.recategorised(data.category(), data.siteDown()));
    }

    private static UnaryOperator<TicketStanding> transferred(Transferred data) {
        return known(before -> before.department(data.department()));
    }

    private static UnaryOperator<TicketStanding> adopted(Adopted data) {
        return known(before -> before.organisation(data.organisation()));
    }

    /** Anything but the opening of a ticket that is not known is parked, and seen. */
    private static UnaryOperator<TicketStanding> known(UnaryOperator<TicketStanding> effect) {
        return before -> {
            if (before == null) {
                throw new IllegalStateException("The first fact of a ticket is its opening.");
            }
            return effect.apply(before);
        };
    }
}
