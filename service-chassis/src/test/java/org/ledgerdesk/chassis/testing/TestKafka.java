package org.ledgerdesk.chassis.testing;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** A Kafka per context, so that no test reads another one's facts. */
record TestKafka(String bootstrapServers, Runnable stopping) {

    static TestKafka start() {
        if (Docker.answers()) {
            var kafka = new KafkaContainer("apache/kafka:4.1.0");
            kafka.start();
            return new TestKafka(kafka.getBootstrapServers(), kafka::stop);
        }
        var broker = new EmbeddedKafkaKraftBroker(1, 2);
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("offsets.topic.num.partitions", "1");
        broker.afterPropertiesSet();
        return new TestKafka(broker.getBrokersAsString(), broker::destroy);
    }

    void stop() {
        stopping.run();
    }
}
