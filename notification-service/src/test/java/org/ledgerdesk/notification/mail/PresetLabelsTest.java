package org.ledgerdesk.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.chassis.preset.Entry;
import org.ledgerdesk.chassis.preset.PresetProblem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PresetLabelsTest {

    private static final String DEPARTMENTS = """
            prospects: HELP
            departments:
              - code: HELP
                label: {en: The helpers, nl: De helpers}
            """;

    private static final String CATEGORIES = """
            mail: HELP
            categories:
              - code: HELP
                label: {en: Help me, nl: Help}
                chargeable: false
              - code: BUG
                label: {en: Bug, nl: Fout}
            """;

    @Test
    void aCategoryAndADepartmentOfOneCodeKeepTheirOwnLabels() throws IOException {
        var labels = labels(CATEGORIES, DEPARTMENTS);
        assertThat(labels.mailCategory()).isEqualTo("HELP");
        assertThat(labels.category("HELP", "en")).isEqualTo("Help me");
        assertThat(labels.department("HELP", "nl")).isEqualTo("De helpers");
    }

    @Test
    void whatAnotherPresetNamedIsCalledByItsCode() throws IOException {
        assertThat(labels(CATEGORIES, DEPARTMENTS).category("SITE_DOWN", "nl")).isEqualTo("SITE_DOWN");
        assertThat(labels(CATEGORIES, DEPARTMENTS).department(null, "nl")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "complete, OTHER",
        "commerce-portal, OTHER",
        "web-agency, OTHER",
        "hosting-departments, SUPPORT",
        "customer-success-nl, QUESTION"
    })
    void eachShippedPresetSaysWhatMailsBecome(String preset, String category) {
        var labels = new PresetLabels(preset);
        assertThat(labels.mailCategory()).isEqualTo(category);
        assertThat(labels.category(category, "nl")).isNotEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mail: HELP       | mail: BEE       | categories.yml, line 1: 'BEE' is no category of this preset
            mail: HELP       | ``              | categories.yml, line 2: 'mail' is missing
            mail: HELP       | post: HELP      | categories.yml, line 1: unknown key 'post'
            code: BUG        | code: HELP      | categories.yml, line 6: 'HELP' is there twice
            , nl: Fout       | ``              | categories.yml, line 7: 'nl' is missing
            nl: Fout         | de: Fehler      | categories.yml, line 7: unknown key 'de'
            nl: Fout         | nl: ''          | categories.yml, line 7: a value is missing here
            {en: Bug, nl:    | [en: Bug, nl:   | categories.yml, line 7: this is not YAML
            nl: De helpers   | nl: [De helpers]| departments.yml, line 4: expected a single value here
            prospects: HELP  | prospect: HELP  | departments.yml, line 1: unknown key 'prospect'
            """)
    void aWrongPresetIsRefusedWithFileLineAndReason(String right, String wrong, String complaint) {
        assertThatThrownBy(() -> labels(CATEGORIES.replace(right, wrong), DEPARTMENTS.replace(right, wrong)))
                .isInstanceOf(PresetProblem.class)
                .hasMessageStartingWith(complaint);
    }

    @Test
    void aServiceToldToUseAPresetThatIsNotThereDoesNotStart() {
        new ApplicationContextRunner()
                .withBean(PresetLabels.class)
                .withPropertyValues("ledgerdesk.preset=none")
                .run(service -> assertThat(service)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(PresetProblem.class)
                        .hasMessageContaining("hosting-departments"));
    }

    private static PresetLabels labels(String categories, String departments) throws IOException {
        return new PresetLabels(entry("categories.yml", categories), entry("departments.yml", departments));
    }

    private static Entry entry(String file, String text) throws IOException {
        return Entry.read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
