package org.ledgerdesk.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.chassis.preset.Entry;
import org.ledgerdesk.chassis.preset.PresetProblem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ChargingConfigurationTest {

    @ParameterizedTest
    @CsvSource({
        "complete, Europe/Amsterdam",
        "commerce-portal, Europe/London",
        "web-agency, America/New_York",
        "hosting-departments, Europe/London",
        "customer-success-nl, Europe/Amsterdam"
    })
    void theMonthTurnsAtTheDesksOwnMidnight(String preset, String zone) {
        assertThat(new ChargingConfiguration().charging(preset).zone()).hasToString(zone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            zone: Europe/Atlantis    | 2 | 'Europe/Atlantis' is not a time zone
            zone:                    | 2 | a value is missing here
            zones: Europe/Amsterdam  | 2 | unknown key 'zones', known are [zone]
            {}                       | 2 | 'zone' is missing
            zone: "Europe/Amsterdam  | 3 | this is not YAML: found unexpected end of stream
            ``                       | 1 | the file is empty
            """)
    void aWrongPresetIsRefusedWithFileLineAndReason(String text, int line, String reason) {
        var content = new ByteArrayInputStream(("# a comment\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ChargingConfiguration.read(Entry.read("charging.yml", content)))
                .isInstanceOf(PresetProblem.class)
                .hasMessageStartingWith("charging.yml, line %d: %s".formatted(line, reason));
    }

    @Test
    void aServiceToldToUseAPresetThatIsNotThereDoesNotStart() {
        new ApplicationContextRunner()
                .withUserConfiguration(ChargingConfiguration.class)
                .withPropertyValues("ledgerdesk.preset=none")
                .run(service -> assertThat(service)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(PresetProblem.class)
                        .hasMessageContaining("commerce-portal"));
    }
}
