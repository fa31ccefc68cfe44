package org.ledgerdesk.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Connects every {@link InboxListener} of the service to its topics. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean({KafkaProperties.class, InboxListener.class})
@Import(ParkedController.class)
public class InboxConfiguration {

    @Bean
    InboxRecords inboxRecords(JdbcClient jdbc) {
        return new InboxRecords(jdbc);
    }

    @Bean
    InboxLag inboxLag(KafkaProperties kafka) {
        return new InboxLag(kafka.buildAdminProperties());
    }

    @Bean
    InboxMeters inboxMeters(
            List<InboxListener> listeners,
            InboxRecords records,
            InboxLag lag,
            @Value("${spring.application.name}") String service) {
        return new InboxMeters(service, listeners, records, lag);
    }

    @Bean
    InboxContainers inboxContainers(
            List<InboxListener> listeners,
            InboxRecords records,
            OneTransaction transaction,
            KafkaProperties kafka,
            MeterRegistry meters,
            @Value("${spring.application.name}") String service) {
        var inboxes = listeners.stream()
                .map(listener -> new Inbox(listener, records, transaction, meters))
                .toList();
        return new InboxContainers(service, inboxes, consumers(kafka));
    }

    @Bean
    TopicHistory topicHistory(InboxRecords records, KafkaProperties kafka) {
        return new TopicHistory(consumers(kafka), records);
    }

    private static ConsumerFactory<String, byte[]> consumers(KafkaProperties kafka) {
        return new DefaultKafkaConsumerFactory<>(
                kafka.buildConsumerProperties(), new StringDeserializer(), new ByteArrayDeserializer());
    }
}
