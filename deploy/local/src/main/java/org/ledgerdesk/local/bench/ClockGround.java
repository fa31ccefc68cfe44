package org.ledgerdesk.local.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.Processes;
import org.ledgerdesk.local.process.StopSignal;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Folders;
import org.ledgerdesk.local.stack.Home;
import org.ledgerdesk.local.stack.Kafka;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Postgres;
import org.ledgerdesk.local.stack.Secrets;
import org.ledgerdesk.local.stack.Service;
import org.ledgerdesk.local.stack.Services;

/**
 * PostgreSQL, the broker and sla-service, once or twice, as on any desk, but in a folder of their own that is empty before and
 * gone after: a million made-up clocks never come near a desk's record, nor its mails.
 */
final class ClockGround implements AutoCloseable {

    private static final int APART = 20_000;
    private static final Duration TO_ANSWER = Duration.ofMinutes(5);

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Processes processes;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Services services;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private ClockGround(Home home, Path checkout, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.secrets = new Secrets(home);
        this.processes = home.processes();
        this.postgres = new Postgres(home, ports, secrets);
        this.kafka = new Kafka(home, ports);
        this.services = new Services(home, checkout, ports, secrets, "complete");
    }

    /** Beside the desk of that home, whether it runs or not. */
    static ClockGround beside(Home desk, Path checkout, Ports ports) throws SQLException {
        var folder = desk.folder().resolve("bench-sla");
        var left = new ClockGround(Home.at(folder), checkout, new Ports(ports.offset() + APART));
        left.close();
        var ground = new ClockGround(Home.at(folder), checkout, left.ports);
        ground.ports.requireFree();
        Runtime.getRuntime().addShutdownHook(new Thread(ground::close, "stop"));
        ground.foundations();
        return ground;
    }

    private void foundations() throws SQLException {
        postgres.prepare();
        start(postgres.part());
        // When a step was stored is when its transaction committed; PostgreSQL notes that only when it is told to.
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET track_commit_timestamp = on");
        }
        processes.restart(postgres.part());
        await(postgres.part());
        postgres.createDatabases();
        kafka.prepare();
        start(kafka.part());
        services.layOut(Service.SLA);
    }

    void start() {
        start(services.part(Service.SLA));
    }

    void startSecond() {
        start(second());
    }

    void startBoth() {
        processes.start(services.part(Service.SLA));
        startSecond();
        await(services.part(Service.SLA));
    }

    void stopServices() {
        List.of(Services.twinOf(Service.SLA), Service.SLA.id()).forEach(name -> processes.stop(name, StopSignal.TERM));
    }

    private Part second() {
        return services.twin(Service.SLA, new Ports(ports.offset() + APART / 10));
    }

    private void start(Part part) {
        processes.start(part);
        await(part);
    }

    private void await(Part part) {
        if (!processes.answers(part, TO_ANSWER)) {
            throw new CannotStart(part.name() + " does not answer; the reason is in " + processes.log(part.name()));
        }
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + Ports.LOOPBACK + ":" + ports.postgres() + "/sla",
                "sla",
                secrets.token("postgres.sla"));
    }

    String broker() {
        return Ports.LOOPBACK + ":" + ports.kafka();
    }

    /** Whatever was started is stopped and forgotten, also what an earlier run left when it was killed. */
    @Override
    public void close() {
        if (!open.getAndSet(false)) {
            return;
        }
        stopServices();
        processes.stop(Kafka.NAME, kafka.part().stop());
        processes.stop(Postgres.NAME, postgres.part().stop());
        Folders.delete(home.folder());
    }
}
