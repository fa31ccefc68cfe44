package org.ledgerdesk.chassis.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.ledgerdesk.chassis.desk.TestDesk.Count;
import org.ledgerdesk.chassis.desk.TestDesk.Counted;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChassisTest
class ChainTest {

    private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");

    @Autowired
    CommandGateway commands;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    OneTransaction transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTopics topics;

    @Test
    void eachFactIsChainedToTheOneBeforeOverItsStoredBytes() {
        IntStream.range(0, 3).forEach(n -> commands.sendAndWait(new Count("chained", NINE)));
        assertThat(StoredChain.of(jdbc, "chained")).hasSize(3).allMatch(StoredChain.Link::holds);
    }

    @Test
    void factsOfSeveralAggregatesStoredAtOnceEachGoOnFromTheirOwn() {
        commands.sendAndWait(new Count("left", NINE));
        transaction.run(() -> {
            commands.sendAndWait(new Count("left", NINE));
            commands.sendAndWait(new Count("right", NINE));
            commands.sendAndWait(new Count("left", NINE));
            commands.sendAndWait(new Count("right", NINE));
        });
        assertThat(StoredChain.of(jdbc, "left")).hasSize(3).allMatch(StoredChain.Link::holds);
        assertThat(StoredChain.of(jdbc, "right")).hasSize(2).allMatch(StoredChain.Link::holds);
    }

    @Test
    void whoComesSecondIsStillToldThatTheyDid() {
        commands.sendAndWait(new Count("contended", NINE));
        var second = new GenericDomainEventMessage<>("Counter", "contended", 1, new Counted("contended", 2, NINE));
        var late = new GenericDomainEventMessage<>("Counter", "contended", 1, new Counted("contended", 7, NINE));
        transaction.run(() -> engine.appendEvents(second));
        assertThatThrownBy(() -> transaction.run(() -> engine.appendEvents(late)))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void nothingIsChainedToAFactThatIsGone() {
        commands.sendAndWait(new Count("robbed", NINE));
        var third = new GenericDomainEventMessage<>("Counter", "robbed", 2, new Counted("robbed", 3, NINE));
        assertThatThrownBy(() -> transaction.run(() -> engine.appendEvents(third)))
                .hasMessageContaining("robbed lacks its stored fact 1");
    }

    @Test
    void theTopicCarriesTheHashSoThatItLiesOutsideTheDatabaseToo() {
        IntStream.range(0, 2).forEach(n -> commands.sendAndWait(new Count("published", NINE)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> topics.received("ticket.events", "published").size() == 2);
        List<String> hashes = jdbc.sql(
                        "SELECT encode(hash, 'hex') FROM domain_event WHERE aggregate_identifier = 'published' ORDER BY sequence_number")
                .query(String.class)
                .list();
        assertThat(topics.received("ticket.events", "published"))
                .extracting(event -> event.headers().get("ce_ledgerhash"))
                .isEqualTo(hashes);
    }
}
