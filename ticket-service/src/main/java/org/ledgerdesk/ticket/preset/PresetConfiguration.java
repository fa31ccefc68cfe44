package org.ledgerdesk.ticket.preset;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Loads the chosen preset once, at start; a wrong one stops the start. */
@Configuration(proxyBeanMethods = false)
class PresetConfiguration {

    private final String folder;

    PresetConfiguration(@Value("${ledgerdesk.preset}") String preset) {
        this.folder = "presets/" + preset;
    }

    @Bean
    Departments departments() throws IOException {
        var file = file("departments.yml");
        return PresetReader.departments(file.getPath(), file.getInputStream());
    }

    @Bean
    Categories categories(Departments departments) throws IOException {
        var file = file("categories.yml");
        return PresetReader.categories(file.getPath(), file.getInputStream(), departments);
    }

    private ClassPathResource file(String name) {
        var file = new ClassPathResource(folder + "/" + name);
        if (!file.exists()) {
            throw new PresetProblem(file.getPath(), 1, "there is no such file; is the preset's name right?");
        }
        return file;
    }
}
