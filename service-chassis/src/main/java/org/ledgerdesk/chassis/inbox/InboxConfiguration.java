package org.ledgerdesk.chassis.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Connects every {@link InboxListener} of the service to its topics. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean({KafkaProperties.class, InboxListener.class})
@Import(ParkedController.class)
public class InboxConfiguration {

    @Bean
    InboxRecords inboxRecords(JdbcClient jdbc, ObjectProvider<MeterRegistry> meters) {
        var records = new InboxRecords(jdbc);
        meters.ifAvailable(registry -> Gauge.builder("ledgerdesk.inbox.parked", records, InboxRecords::parkedCount)
                .description("Received events that wait for their cause to be mended")
                .register(registry));
        return records;
    }

    @Bean
    InboxContainers inboxContainers(
            List<InboxListener> listeners,
            InboxRecords records,
            OneTransaction transaction,
            KafkaProperties kafka,
            @Value("${spring.application.name}") String service) {
        var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(
                kafka.buildConsumerProperties(), new StringDeserializer(), new ByteArrayDeserializer());
        var inboxes = listeners.stream()
                .map(listener -> new Inbox(listener, records, transaction))
                .toList();
        return new InboxContainers(service, inboxes, consumers);
    }
}
