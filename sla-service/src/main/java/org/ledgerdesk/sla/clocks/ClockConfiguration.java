package org.ledgerdesk.sla.clocks;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.ledgerdesk.chassis.relay.StoredTypes;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.TicketClocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Introduces the aggregate to Axon, and names its events for storage. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** A storage format: classes may be renamed, these names stay. */
    @Bean
    StoredTypes storedTypes() {
        return new StoredTypes()
                .with(ClockEvent.ClockStarted.class, "ClockStarted", 1)
                .with(ClockEvent.ClockPaused.class, "ClockPaused", 1)
                .with(ClockEvent.ClockResumed.class, "ClockResumed", 1)
                .with(ClockEvent.ClockRetargeted.class, "ClockRetargeted", 1)
                .with(ClockEvent.ClockWarned.class, "ClockWarned", 1)
                .with(ClockEvent.ClockMet.class, "ClockMet", 1)
                .with(ClockEvent.ClockBreached.class, "ClockBreached", 1)
                .with(ClockEvent.ClockStopped.class, "ClockStopped", 1)
                .with(ClockEvent.ClockCancelled.class, "ClockCancelled", 1);
    }

    /**
     * No locks in the JVM: the sweep holds row locks while it waits for an aggregate, a topic's batch holds aggregates
     * while it waits for rows, and only the database sees, and ends, such a deadlock. The event store's unique key
     * finds conflicts, and both sides try again.
     */
    @Bean
    ConfigurerModule ticketClocks() {
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(TicketClocks.class)
                .configureLockFactory(configuration -> NullLockFactory.INSTANCE));
    }
}
