package org.ledgerdesk.ticket.preset;

import java.time.ZoneId;
import java.util.Set;
import org.ledgerdesk.chassis.preset.PresetFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads where the desk is from the preset's {@code charging.yml}; the month of the maintenance ledger turns there too. */
@Configuration(proxyBeanMethods = false)
class DeskZoneConfiguration {

    @Bean
    DeskZone deskZone(@Value("${ledgerdesk.preset}") String preset) {
        var charging = new PresetFolder(preset).file("charging.yml").keys(Set.of("zone"));
        return new DeskZone(charging.required("zone").as(ZoneId::of, "a time zone"));
    }
}
