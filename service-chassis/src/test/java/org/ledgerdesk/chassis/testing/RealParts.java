package org.ledgerdesk.chassis.testing;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts what a service needs before its context, and tells it where to find it. */
public final class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var kafka = TestKafka.start();
        var neighbours = new Neighbours();
        context.getBeanFactory().registerSingleton("neighbours", neighbours);
        context.getBeanFactory().registerSingleton("testTopics", new TestTopics(kafka.bootstrapServers()));
        // The first to be registered is the last to be destroyed: a listener whose broker went first asks for it for
        // half a minute.
        ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("real parts", () -> {
            neighbours.stop();
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
