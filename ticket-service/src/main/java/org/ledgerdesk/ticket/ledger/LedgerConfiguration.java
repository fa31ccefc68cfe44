package org.ledgerdesk.ticket.ledger;

import java.time.Clock;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.ledgerdesk.chassis.relay.StoredTypes;
import org.ledgerdesk.ticket.domain.Ticket;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseEnded;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseStarted;
import org.ledgerdesk.ticket.domain.TicketEvent.CompletionEstimated;
import org.ledgerdesk.ticket.domain.TicketEvent.CourtesyOverruled;
import org.ledgerdesk.ticket.domain.TicketEvent.DuplicateAbsorbed;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonInvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonUninvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityDisputed;
import org.ledgerdesk.ticket.domain.TicketEvent.ProspectAdopted;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteApproved;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteDeclined;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteExpired;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteProvided;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteRequested;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.SuggestionJudged;
import org.ledgerdesk.ticket.domain.TicketEvent.TextErased;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketAssigned;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketChased;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketClosed;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketDeescalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketEscalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketMerged;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketRecategorised;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketSplit;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketTransferred;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stored names of a ticket's facts, and what spares reading all of them for each command; decision 0005. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    /** Raise it when {@code Ticket} or {@code Standing} changes: older snapshots are then ignored and made anew. */
    private static final int SNAPSHOT_REVISION = 6;

    @Bean
    StoredTypes storedTypes() {
        return new StoredTypes()
                .with(TicketOpened.class, "TicketOpened", 1)
                .with(PriorityAssessed.class, "PriorityAssessed", 1)
                .with(PriorityDisputed.class, "PriorityDisputed", 1)
                .with(ResponseAdded.class, "ResponseAdded", 1)
                .with(FileAttached.class, "FileAttached", 1)
                .with(AwaitingResponseStarted.class, "AwaitingResponseStarted", 1)
                .with(AwaitingResponseEnded.class, "AwaitingResponseEnded", 1)
                .with(TicketAssigned.class, "TicketAssigned", 1)
                .with(TicketTransferred.class, "TicketTransferred", 1)
                .with(TicketRecategorised.class, "TicketRecategorised", 1)
                .with(TicketEscalated.class, "TicketEscalated", 1)
                .with(TicketDeescalated.class, "TicketDeescalated", 1)
                .with(CompletionEstimated.class, "CompletionEstimated", 1)
                .with(TicketChased.class, "TicketChased", 1)
                .with(TicketSplit.class, "TicketSplit", 1)
                .with(QuoteRequested.class, "QuoteRequested", 1)
                .with(QuoteProvided.class, "QuoteProvided", 1)
                .with(QuoteApproved.class, "QuoteApproved", 1)
                .with(QuoteDeclined.class, "QuoteDeclined", 1)
                .with(QuoteExpired.class, "QuoteExpired", 1)
                .with(PersonInvolved.class, "PersonInvolved", 1)
                .with(PersonUninvolved.class, "PersonUninvolved", 1)
                .with(ProspectAdopted.class, "ProspectAdopted", 1)
                .with(TicketResolved.class, "TicketResolved", 1)
                .with(TicketReopened.class, "TicketReopened", 1)
                .with(TicketClosed.class, "TicketClosed", 1)
                .with(CourtesyOverruled.class, "CourtesyOverruled", 1)
                .with(TextErased.class, "TextErased", 1)
                .with(SuggestionJudged.class, "SuggestionJudged", 1)
                .with(TicketMerged.class, "TicketMerged", 1)
                .with(DuplicateAbsorbed.class, "DuplicateAbsorbed", 1)
                .with(MergeUndone.class, "MergeUndone", 1)
                .with(Ticket.class, "TicketSnapshot", SNAPSHOT_REVISION);
    }

    @Bean
    SnapshotTriggerDefinition ticketSnapshots(
            Snapshotter snapshotter, @Value("${ledgerdesk.tickets.snapshot-every:50}") int events) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, events);
    }

    @Bean
    SnapshotFilter ticketSnapshotFilter() {
        return snapshot -> Integer.toString(SNAPSHOT_REVISION)
                .equals(snapshot.getPayload().getType().getRevision());
    }

    @Bean
    Cache ticketCache() {
        return new WeakReferenceCache();
    }

    /** A command's mark becomes that of its facts. */
    @Bean
    CorrelationDataProvider importedMark() {
        return new SimpleCorrelationDataProvider(Imported.KEY);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
