package org.ledgerdesk.chassis.testing;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts what a service needs before its context, and tells it where to find it. */
public final class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** By default Awaitility waits a tenth of a second before it looks at all, and most of what tests wait for is there sooner. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** Nothing takes that long, but on a machine that is busy with everything else. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(BETWEEN_LOOKS);
        var kafka = TestKafka.start();
        var topics = new TestTopics(kafka.bootstrapServers());
        var neighbours = new Neighbours();
        context.getBeanFactory().registerSingleton("neighbours", neighbours);
        context.getBeanFactory().registerSingleton("testTopics", topics);
        // The first to be registered is the last to be destroyed: a listener whose broker went first asks for it for
        // half a minute.
        ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("real parts", () -> {
            neighbours.stop();
            topics.close();
            kafka.stop();
        });
        var properties = new HashMap<String, Object>(TestPostgres.freshDatabase());
        properties.put("LEDGERDESK_KAFKA", kafka.bootstrapServers());
        properties.put("LEDGERDESK_CLIENT_SECRET", "q8-test-only-Zr4T0vXw");
        properties.put(
                "LEDGERDESK_SEALING_KEY",
                Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes()));
        for (var service : new String[] {"IDENTITY", "TICKET", "SLA", "NOTIFICATION", "ALLOWANCE"}) {
            properties.put("LEDGERDESK_" + service + "_URL", neighbours.url());
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("real parts", Map.copyOf(properties)));
    }
}
