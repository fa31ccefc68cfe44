package org.ledgerdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.Processes;
import org.ledgerdesk.local.process.StopSignal;

class KafkaTest {

    @TempDir
    Path folder;

    private Home home;
    private Ports ports;
    private Processes processes;

    @AfterEach
    void stop() {
        processes.stop(Kafka.NAME, StopSignal.TERM);
    }

    @Test
    void aRecordOutlivesTheBroker() throws Exception {
        home = Home.at(folder);
        ports = TestPorts.free();
        processes = home.processes();

        start();
        try (Admin admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "key", "value")).get();
        }
        processes.stop(Kafka.NAME, StopSignal.TERM);
        start();

        assertThat(records()).containsExactly("value");
    }

    private void start() {
        Kafka kafka = new Kafka(home, ports);
        kafka.prepare();
        Part part = kafka.part();
        processes.start(part);
        assertThat(processes.answers(part, Duration.ofSeconds(60)))
                .as(() -> "see " + processes.log(Kafka.NAME))
                .isTrue();
    }

    private List<String> records() {
        TopicPartition partition = new TopicPartition("kept", 0);
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(partition));
            consumer.seekToBeginning(Set.of(partition));
            return StreamSupport.stream(consumer.poll(Duration.ofSeconds(20)).spliterator(), false)
                    .map(record -> record.value())
                    .toList();
        }
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + ports.kafka());
    }
}
