package org.ledgerdesk.allowance;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the preset's {@code charging.yml}; a wrong one stops the start with file, line and reason. */
@Configuration(proxyBeanMethods = false)
class ChargingConfiguration {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Bean
    Charging charging(@Value("${ledgerdesk.preset}") String preset) throws IOException {
        var file = new ClassPathResource("presets/%s/charging.yml".formatted(preset));
        if (!file.exists()) {
            throw new IllegalStateException("There is no preset '%s' with a charging.yml.".formatted(preset));
        }
        try (var yaml = file.getInputStream()) {
            var charging = YAML.readValue(yaml, Charging.class);
            ZoneId.of(charging.zone());
            return charging;
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IllegalStateException(
                    "%s, line %d: %s".formatted(file.getPath(), line, e.getOriginalMessage()), e);
        } catch (DateTimeException e) {
            throw new IllegalStateException(file.getPath() + ": zone: " + e.getMessage(), e);
        }
    }
}
