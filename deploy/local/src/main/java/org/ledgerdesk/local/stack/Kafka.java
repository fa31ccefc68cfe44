package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.StopSignal;

/** The real broker, one KRaft node in its own JVM, whose data outlives it. */
public final class Kafka {

    public static final String NAME = "kafka";

    /** 22 characters, as Kafka wants; one node that never meets another needs no random name. */
    private static final String CLUSTER = "ledgerdesk-local-node1";

    private final Path folder;
    private final Ports ports;

    public Kafka(Home home, Ports ports) {
        this.folder = home.kafka();
        this.ports = ports;
    }

    /** Writes the settings each time, since ports may have moved, and formats the data folder once. */
    public void prepare() {
        try {
            Files.createDirectories(folder);
            Files.writeString(properties(), settings());
            if (!Files.exists(data().resolve("meta.properties"))) {
                Tool.run(java(
                        "kafka.tools.StorageTool",
                        "format",
                        "--ignore-formatted",
                        "--cluster-id",
                        CLUSTER,
                        "--config",
                        properties().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Part part() {
        return new Part(
                NAME,
                java("kafka.Kafka", properties().toString()),
                Map.of(),
                new TcpPort(ports.kafka()),
                StopSignal.TERM);
    }

    private List<String> java(String... mainAndArguments) {
        List<String> rest = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path")));
        rest.addAll(List.of(mainAndArguments));
        return JavaCommand.withHeap(256, rest);
    }

    private Path properties() {
        return folder.resolve("server.properties");
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** What one node needs to be a whole cluster, small enough for a laptop; decision 28 says why each. */
    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%1$s:%3$d
                listeners=BROKER://%1$s:%2$d,CONTROLLER://%1$s:%3$d
                advertised.listeners=BROKER://%1$s:%2$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%4$s

                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                log.retention.ms=-1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=4

                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=3000
                group.consumer.session.timeout.ms=6000
                group.consumer.min.session.timeout.ms=6000
                group.consumer.heartbeat.interval.ms=1500
                group.consumer.min.heartbeat.interval.ms=1500

                num.network.threads=2
                num.io.threads=4
                background.threads=2
                log.cleaner.dedupe.buffer.size=8388608
                controlled.shutdown.enable=true
                """.formatted(Ports.LOOPBACK, ports.kafka(), ports.kafkaController(), data());
    }
}
