package org.ledgerdesk.chassis.rebuild;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For the services that declare a {@link Rebuild}. */
@AutoConfiguration
@ConditionalOnBean(Rebuild.class)
@Import(RebuildController.class)
public class RebuildConfiguration {

    @Bean
    KnownTickets knownTickets(JdbcClient jdbc) {
        return new KnownTickets(jdbc);
    }

    @Bean
    Rebuilds rebuilds(List<Rebuild> all, DataSource database) {
        return new Rebuilds(all, database, Clock.systemUTC());
    }
}
