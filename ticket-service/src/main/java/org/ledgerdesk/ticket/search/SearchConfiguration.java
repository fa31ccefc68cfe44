package org.ledgerdesk.ticket.search;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Words are written by a subscribing processor, that is within the command. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    ConfigurerModule ticketWordsRideAlong() {
        return configurer -> configurer.eventProcessing(
                processing -> processing.registerSubscribingEventProcessor(WordProjection.GROUP));
    }
}
