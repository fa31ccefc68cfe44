package org.ledgerdesk.chassis.relay;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** For the services that keep tables instead of aggregates: those whose database has the outbox. */
@AutoConfiguration(after = RelayConfiguration.class)
@ConditionalOnBean(TopicWriter.class)
@ConditionalOnExpression("'${spring.flyway.locations:}'.contains('db/chassis/outbox')")
public class OutboxConfiguration {

    @Bean
    OutboxRelay outboxRelay(JdbcClient jdbc, TransactionTemplate transaction, TopicWriter topics, JsonMapper json) {
        return new OutboxRelay(jdbc, transaction, topics, json);
    }

    @Bean
    RelayThread outboxThread(OutboxRelay relay) {
        return new RelayThread("outbox-relay", relay::publish);
    }

    @Bean
    RelayMeters outboxRelayMeters(OutboxRelay relay) {
        return new RelayMeters(relay::backlog);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, JsonMapper json, RelayThread outboxThread) {
        return new Outbox(jdbc, json, outboxThread::wake);
    }
}
