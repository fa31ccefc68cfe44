package org.ledgerdesk.sla.policies;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the preset at every start, so that a wrong one shows; its promises only take effect on a desk without any. */
@Configuration(proxyBeanMethods = false)
class PoliciesConfiguration {

    @Bean
    Preset preset(@Value("${ledgerdesk.preset}") String name) {
        return Preset.read(name);
    }

    @Bean
    StoredVersions storedVersions(JdbcClient jdbc, JsonMapper json) {
        return new StoredVersions(jdbc, json);
    }

    @Bean
    Promises promises(StoredVersions stored, Preset preset, InstantSource time) {
        var promises = new Promises(stored);
        promises.begin(preset, time.instant());
        return promises;
    }
}
