package org.ledgerdesk.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.Processes;
import org.ledgerdesk.local.process.StopSignal;
import org.ledgerdesk.local.stack.Home;
import org.ledgerdesk.local.stack.Kafka;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Postgres;
import org.ledgerdesk.local.stack.Secrets;
import org.ledgerdesk.local.stack.TestPorts;

/** The whole check, over the databases and topics of a desk with one ticket; services speak for themselves elsewhere. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CheckerTest {

    private static final Path ROOT = Path.of("../..");
    private static final String CLOCK = "6f1c2d0e-7f53-3b1a-9a55-0f6f2b6d9c11";
    private static final String OPENED = """
            {"at": "2026-11-16T09:00:00.123Z", "siteDown": false, "department": "SUPPORT", "organisation": null, "category": "QUESTION"}""";

    private static final String CHASSIS = "service-chassis/src/main/resources/db/chassis/";

    @TempDir
    static Path folder;

    private static Processes processes;
    private static Ports ports;
    private static Secrets secrets;

    @BeforeAll
    static void aDeskWithOneTicketAndSomeWork() throws Exception {
        var home = Home.at(folder.resolve("home"));
        ports = TestPorts.free();
        secrets = new Secrets(home);
        processes = home.processes();
        var postgres = new Postgres(home, ports, secrets);
        postgres.prepare();
        start(postgres.part());
        postgres.createDatabases();
        var kafka = new Kafka(home, ports);
        kafka.prepare();
        start(kafka.part());
        for (var database : List.of("ticket", "sla", "allowance", "notification", "identity")) {
            run(database, CHASSIS + "inbox/V0_2__inbox.sql");
        }
        for (var database : List.of("notification", "identity")) {
            run(database, CHASSIS + "outbox/V0_3__outbox.sql");
        }
        for (var database : List.of("ticket", "sla", "allowance")) {
            run(database, CHASSIS + "eventstore/V0_1__event_store.sql");
        }
        store("ticket", "HD-00001", "TicketOpened", OPENED);
        store("sla", "HD-00001", "ClockStarted", "{}");
        store("allowance", "mill", "WorkLogged", """
                {"organisation": "mill", "entryId": "e", "work": {"reference": "HD-00001", "minutes": 20, "workedOn": "2026-11-16",
                "description": "x", "chargeable": true, "quoted": false}, "posting": {"month": "2026-11", "minutes": 20,
                "chargedMinutes": 30, "lateFor": null}, "at": "2026-11-16T09:00:00.459806500Z", "by": {"id": "agent", "kind": "STAFF"}}""");
        for (var database : List.of("ticket", "sla", "allowance")) {
            run(database, CHASSIS + "eventstore/V0_6__chain.sql");
        }
        run("ticket", "ticket-service/src/main/resources/db/migration/V12__told_by_others.sql");
        run("sla", "sla-service/src/main/resources/db/migration/V2__clocks.sql");
        run("sla", "sla-service/src/main/resources/db/migration/V6__attainment.sql");
        run("sla", "sla-service/src/main/resources/db/migration/V7__outcomes_by_week.sql");
        run("allowance", "billing-allowance-service/src/main/resources/db/migration/V1__ledger.sql");
        run("notification", "notification-service/src/main/resources/db/migration/V1__mail.sql");
        execute(
                "ticket",
                "INSERT INTO ticket_clock (reference, clock_id, kind, state) VALUES ('HD-00001', '%s', 'RESPONSE', 'RUNNING')"
                        .formatted(CLOCK));
        execute(
                "sla",
                "INSERT INTO open_clock VALUES ('%s', 'HD-00001', 'RESPONSE', 'RUNNING', '2026-11-16T09:45:00Z')"
                        .formatted(CLOCK));
        execute("sla", """
                INSERT INTO clock_row (clock_id, reference, kind, state, open, started_at, target_minutes, allowed_seconds,
                  counted_seconds, calendar, calendar_version, policy_version)
                VALUES ('%s', 'HD-00001', 'RESPONSE', 'RUNNING', true, '2026-11-16T09:00:00Z', 60, 3600, 0, 'desk', 1, 1)
                """.formatted(CLOCK));
        execute("sla", """
                INSERT INTO ticket_standing VALUES
                  ('HD-00001', '2026-11-16T09:00:00.123Z', 'OPEN', false, false, NULL, 'SUPPORT', NULL, 'QUESTION');
                INSERT INTO ticket_dimension VALUES
                  ('HD-00001', 1, '2026-11-16T09:00:00.123Z', NULL, 'SUPPORT', NULL, 'QUESTION')
                """);
        execute("ticket", "INSERT INTO ticket_work VALUES ('HD-00001', 'e', 20)");
        execute("allowance", """
                INSERT INTO ledger_entry VALUES ('mill', 0, 'WORK', '2026-11', 'e', NULL, 'HD-00001', 20, 30, '2026-11-16', 'x',
                  true, false, NULL, 'agent', '2026-11-16T09:00:00.459807Z')
                """);
        execute("sla", "INSERT INTO inbox_seen VALUES ('clocks', 'ticket.events', 'HD-00001', 1)");
        try (Admin admin = Admin.create(settings())) {
            admin.createTopics(List.of(
                                    "ticket.events",
                                    "sla.events",
                                    "allowance.events",
                                    "directory.events",
                                    "notification.events")
                            .stream()
                            .map(name -> new NewTopic(name, 2, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        publish("ticket", "ticket.events", OPENED);
        publish("sla", "sla.events", """
                {"clockId": "%s", "reference": "HD-00001", "kind": "RESPONSE", "at": "2026-11-16T09:00:00Z",
                "warnAt": "2026-11-16T09:45:00Z", "lateAfter": "2026-11-16T10:00:00Z"}""".formatted(CLOCK));
        publish(
                "allowance",
                "allowance.events",
                "{\"organisation\":\"mill\",\"reference\":\"HD-00001\",\"minutes\":20,\"chargedMinutes\":30}");
    }

    @AfterAll
    static void stop() {
        processes.stop(Kafka.NAME, StopSignal.TERM);
        processes.stop(Postgres.NAME, StopSignal.INT);
    }

    @Test
    @Order(1)
    void aWholeDeskIsSaidToBeWholeLineByLine() {
        var said = new ByteArrayOutputStream();
        assertThat(checker(said).run()).as(said::toString).isTrue();
        assertThat(said.toString()).doesNotContain("BREACH").contains("Whole: every invariant holds.");
        assertThat(said.toString().lines().count()).isGreaterThan(20);
    }

    @Test
    @Order(2)
    void eachThingThatWasTamperedWithIsNamed() throws SQLException {
        execute("ticket", "UPDATE ticket_clock SET state = 'MET'");
        execute("ticket", "UPDATE ticket_work SET minutes = 21");
        execute("allowance", "UPDATE ledger_entry SET charged_minutes = 15");
        execute("sla", "UPDATE inbox_seen SET sequence = 0");
        execute("sla", "UPDATE open_clock SET next_at = NULL");
        execute("sla", "UPDATE clock_row SET state = 'BREACHED'");
        execute("sla", """
                INSERT INTO week_outcomes VALUES ('2026-11-08T23:00:00Z', '2026-11-15T23:00:00Z', 'RESPONSE', '{P1}', '{SUPPORT}',
                  '{mill}', '\\x000100010001000000010000000a00000011')
                """);
        execute("sla", "UPDATE ticket_standing SET merged = true");
        execute("sla", "UPDATE ticket_dimension SET department = 'BILLING'");
        execute("sla", "DELETE FROM domain_event");
        execute("notification", """
                INSERT INTO outbox_event (event_id, topic, subject, sequence, type, version, at, traceparent, data)
                VALUES (gen_random_uuid(), 'notification.events', 'm', 1, 'MailSent', 1, now(), '', '{}')
                """);
        var said = new ByteArrayOutputStream();

        assertThat(checker(said).run()).isFalse();

        assertThat(said.toString())
                .contains(
                        "HD-00001 RESPONSE MET in the table, HD-00001 RESPONSE RUNNING by its facts",
                        "HD-00001 RESPONSE RUNNING, next at no time in the table, HD-00001 RESPONSE RUNNING, next at 2026-11-16T09:45",
                        "HD-00001 RESPONSE BREACHED in the table, HD-00001 RESPONSE RUNNING by its facts",
                        "2026-11-08 RESPONSE: packed otherwise than its clocks say",
                        "OPEN merged - SUPPORT - QUESTION 2026-11-16T09:00:00.123Z in the table, OPEN - SUPPORT - QUESTION 2026",
                        "HD-00001 1: - BILLING - QUESTION 2026-11-16T09:00:00.123Z in the table, - SUPPORT - QUESTION 2026",
                        "mill 1 WORK: a line that its fact does not say",
                        "mill 1 WORK: not the line that its fact says",
                        "HD-00001: 21 in the table, 20 by its facts",
                        "mill: 15 in the table, 30 by its facts",
                        "clocks of ticket.events: HD-00001 applied up to 0 of 1",
                        "HD-00001: fact 1, ClockStarted, was published and is stored no longer",
                        "notification.events m 1",
                        "NOT WHOLE");
    }

    private static Checker checker(ByteArrayOutputStream said) {
        return new Checker(
                CheckerTest::open,
                "127.0.0.1:" + ports.kafka(),
                List::of,
                new PrintStream(said, true, StandardCharsets.UTF_8),
                Duration.ofMillis(100));
    }

    private static void start(Part part) {
        processes.start(part);
        assertThat(processes.answers(part, Duration.ofSeconds(120)))
                .as(() -> "see " + processes.log(part.name()))
                .isTrue();
    }

    private static void store(String database, String aggregate, String type, String payload) throws SQLException {
        execute(database, """
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                  payload_type, payload_revision, payload, meta_data)
                VALUES (gen_random_uuid(), '%s', 0, 'X', '2026-11-16T09:00:00Z', '%s', '1', convert_to('%s', 'UTF8'), '{}'::bytea)
                """.formatted(aggregate, type, payload));
    }

    private static void publish(String database, String topic, String data) throws Exception {
        try (var connection = open(database);
                var row = connection.createStatement().executeQuery("""
                        SELECT aggregate_identifier, event_identifier, payload_type, encode(hash, 'hex') FROM domain_event
                        """);
                var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            row.next();
            var record = new ProducerRecord<>(topic, row.getString(1), data.getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_subject", row.getString(1),
                            "ce_id", row.getString(2),
                            "ce_type", "ledgerdesk." + row.getString(3) + ".v1",
                            "ce_sequence", "1",
                            "ce_ledgerhash", row.getString(4))
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + ports.kafka());
    }

    private static Connection open(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database,
                database,
                secrets.token("postgres." + database));
    }

    private static void run(String database, String script) throws Exception {
        execute(database, Files.readString(ROOT.resolve(script)));
    }

    private static void execute(String database, String sql) throws SQLException {
        try (var connection = open(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
