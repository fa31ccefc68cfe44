package org.ledgerdesk.ticket.duplicates;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Words follow the facts in order, one reader for all instances; judgements ride along with the command. */
@Configuration(proxyBeanMethods = false)
class DuplicateConfiguration {

    @Bean
    ConfigurerModule duplicatesFollow() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessorConfiguration(
                        DuplicateProjection.GROUP, (config, processor) -> processor.initialSegmentCount(1))
                .registerSubscribingEventProcessor(Judgements.GROUP));
    }
}
