package org.ledgerdesk.sla.policies;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the preset at every start, so that a wrong one shows; it only takes effect on a desk without promises. */
@Configuration(proxyBeanMethods = false)
class PoliciesConfiguration {

    @Bean
    Promises promises(
            JdbcClient jdbc, JsonMapper json, InstantSource time, @Value("${ledgerdesk.preset}") String name) {
        var promises = new Promises(jdbc, json);
        promises.begin(Preset.read(name), time.instant());
        return promises;
    }
}
