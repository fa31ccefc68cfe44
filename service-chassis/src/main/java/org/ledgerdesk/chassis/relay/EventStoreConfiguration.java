package org.ledgerdesk.chassis.relay;

import java.sql.SQLException;
import java.util.Map;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.chain.ChainedAppend;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Axon on PostgreSQL as design 3 wants it; takes part when a service names its {@link StoredTypes}. */
@AutoConfiguration(
        before = org.ledgerdesk.chassis.caller.CallerConfiguration.class,
        after = BeforeAxon.class,
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
@ConditionalOnClass(EmbeddedEventStore.class)
@ConditionalOnBean(StoredTypes.class)
public class EventStoreConfiguration {

    private static final int BATCH = 500;
    private static final int FETCH_DELAY_MS = 100;
    private static final int LOOK_MS = 250;
    private static final int GAP_TIMEOUT_MS = 600_000;

    @Bean
    @Primary
    Serializer serializer(StoredTypes types) {
        return new StoredTypeSerializer(types);
    }

    @Bean
    EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("domain_event")
                .snapshotTable("snapshot_event")
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .timestampColumn("time_stamp")
                .build();
    }

    @Bean
    TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
    }

    /** pgjdbc never throws the class that Axon's own resolver looks for. */
    @Bean
    PersistenceExceptionResolver duplicateKeys() {
        return exception -> {
            for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                    return true;
                }
            }
            return false;
        };
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            org.axonframework.config.Configuration axon,
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver duplicateKeys,
            EventSchema schema) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .persistenceExceptionResolver(duplicateKeys)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema)
                .appendEvents(new ChainedAppend())
                // A transaction may be held open longer than Axon's minute; its events must not be passed over.
                .gapTimeout(GAP_TIMEOUT_MS)
                .build();
    }

    @Bean
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(FETCH_DELAY_MS)
                // A reader that is woken must find the event there, not wait for a shared thread to have fetched it.
                .optimizeEventConsumption(false)
                .build();
    }

    @Bean
    OneTransaction oneTransaction(TransactionManager transactions) {
        return new AxonTransaction(transactions);
    }

    @Bean
    CorrelationDataProvider traces() {
        return message -> Map.of("traceparent", Trace.current());
    }

    @Bean
    EventRelay eventRelay(
            PublicForm form,
            TopicWriter topics,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Serializer serializer,
            org.axonframework.config.Configuration axon) {
        return new EventRelay(form, topics, jdbc, transaction, serializer, axon.upcasterChain());
    }

    @Bean
    RelayThread eventThread(EventRelay relay, WakingSource source) {
        var thread = new RelayThread("event-relay", relay::publish);
        source.wakes(thread::wake);
        return thread;
    }

    @Bean
    RelayMeters eventRelayMeters(EventRelay relay) {
        return new RelayMeters(relay::backlog);
    }

    @Bean
    WakingSource wakingSource(EmbeddedEventStore store) {
        return new WakingSource(store);
    }

    /** Woken by each commit of this instance; another instance's commits are seen at the next look. */
    @Bean
    ConfigurerModule processors(ObjectProvider<WakingSource> source) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors((config, processor) ->
                        everyQuarterSecond(processor, source.getObject()).initialSegmentCount(2))
                .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE)
                .registerDefaultErrorHandler(config -> PropagatingErrorHandler.INSTANCE));
    }

    private static PooledStreamingEventProcessor.Builder everyQuarterSecond(
            PooledStreamingEventProcessor.Builder processor, WakingSource source) {
        return processor
                .messageSource(source)
                .batchSize(BATCH)
                .tokenClaimInterval(LOOK_MS)
                .claimExtensionThreshold(LOOK_MS);
    }

    /** Refuses to start when Axon silently chose something that forgets. */
    @Bean
    SmartInitializingSingleton realParts(
            TransactionManager transactions, EventStorageEngine engine, TokenStore tokens) {
        return () -> {
            if (!(transactions instanceof SpringTransactionManager)
                    || !(engine instanceof JdbcEventStorageEngine)
                    || !(tokens instanceof JdbcTokenStore)) {
                throw new IllegalStateException("Axon runs without the database: %s, %s, %s"
                        .formatted(transactions.getClass(), engine.getClass(), tokens.getClass()));
            }
        };
    }
}
