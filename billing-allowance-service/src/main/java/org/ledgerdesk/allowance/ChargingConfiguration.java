package org.ledgerdesk.allowance;

import java.time.ZoneId;
import java.util.Set;
import org.ledgerdesk.chassis.preset.Entry;
import org.ledgerdesk.chassis.preset.PresetFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the preset's {@code charging.yml}; a wrong one stops the start. */
@Configuration(proxyBeanMethods = false)
class ChargingConfiguration {

    @Bean
    Charging charging(@Value("${ledgerdesk.preset}") String preset) {
        return read(new PresetFolder(preset).file("charging.yml"));
    }

    static Charging read(Entry file) {
        var rules = file.keys(Set.of("zone"));
        return new Charging(rules.required("zone").as(ZoneId::of, "a time zone"));
    }
}
