package org.ledgerdesk.ticket.rows;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rows are written by a subscribing processor, that is within the command; see decision 0008. */
@Configuration(proxyBeanMethods = false)
class TicketRowConfiguration {

    @Bean
    ConfigurerModule ticketRowsRideAlong() {
        return configurer -> configurer.eventProcessing(
                processing -> processing.registerSubscribingEventProcessor(TicketRowProjection.GROUP));
    }
}
