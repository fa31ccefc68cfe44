package org.ledgerdesk.chassis.relay;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the topics and the way to them in place; a service with Kafka switched off has neither. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(KafkaProperties.class)
public class RelayConfiguration {

    @Bean
    KafkaAdmin.NewTopics topics() {
        return new KafkaAdmin.NewTopics(Topics.all());
    }

    @Bean
    TopicWriter topicWriter(
            KafkaProperties kafka, JsonMapper json, @Value("${spring.application.name}") String service) {
        var producers = new DefaultKafkaProducerFactory<String, byte[]>(
                kafka.buildProducerProperties(), new StringSerializer(), new ByteArraySerializer());
        return new TopicWriter(new KafkaTemplate<>(producers), json, service);
    }
}
