package org.ledgerdesk.ticket.preset;

import org.ledgerdesk.chassis.preset.PresetFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the chosen preset once, at start; a wrong one stops the start. */
@Configuration(proxyBeanMethods = false)
class PresetConfiguration {

    private final PresetFolder preset;

    PresetConfiguration(@Value("${ledgerdesk.preset}") String preset) {
        this.preset = new PresetFolder(preset);
    }

    @Bean
    Departments departments() {
        return PresetReader.departments(preset.file("departments.yml"));
    }

    @Bean
    Categories categories(Departments departments) {
        return PresetReader.categories(preset.file("categories.yml"), departments);
    }
}
