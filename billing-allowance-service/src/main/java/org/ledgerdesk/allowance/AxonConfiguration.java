package org.ledgerdesk.allowance;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.ledgerdesk.allowance.domain.Allowance;
import org.ledgerdesk.allowance.domain.AllowanceEvent;
import org.ledgerdesk.chassis.relay.StoredTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How allowances are stored: names that stay, snapshots, and a ledger table that rides in the command's transaction. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    private static final int EVENTS_PER_SNAPSHOT = 200;

    @Bean
    StoredTypes storedTypes() {
        return new StoredTypes()
                .with(AllowanceEvent.ContractSet.class, "ContractSet", 1)
                .with(AllowanceEvent.WorkLogged.class, "WorkLogged", 1)
                .with(AllowanceEvent.WorkCorrected.class, "WorkCorrected", 1)
                .with(AllowanceEvent.OverageApproved.class, "OverageApproved", 1)
                .with(AllowanceEvent.AllowanceWarned.class, "AllowanceWarned", 1)
                .with(AllowanceEvent.AllowanceReached.class, "AllowanceReached", 1)
                .with(AllowanceEvent.AllowanceExceeded.class, "AllowanceExceeded", 1)
                .with(AllowanceEvent.MonthClosed.class, "MonthClosed", 1)
                .with(Allowance.class, "Allowance", 1);
    }

    @Bean
    SnapshotTriggerDefinition allowanceSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }

    @Bean
    ConfigurerModule ledgerRidesAlong() {
        return configurer ->
                configurer.eventProcessing(processing -> processing.registerSubscribingEventProcessor("ledger"));
    }
}
