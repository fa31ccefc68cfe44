package org.ledgerdesk.chassis.sealing;

import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a service its {@link Sealer} when its database has the table for keys. */
@AutoConfiguration
@ConditionalOnExpression("'${spring.flyway.locations:}'.contains('db/chassis/sealing')")
public class SealingConfiguration {

    @Bean
    Sealer sealer(JdbcClient jdbc, @Value("${ledgerdesk.sealing-key}") String key) {
        if (key.isBlank()) {
            throw new IllegalStateException("LEDGERDESK_SEALING_KEY is not set; this service has no default for it.");
        }
        return new Sealer(jdbc, Base64.getDecoder().decode(key));
    }
}
