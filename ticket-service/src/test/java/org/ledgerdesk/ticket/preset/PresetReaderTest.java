package org.ledgerdesk.ticket.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.ticket.domain.Priority;

class PresetReaderTest {

    private static final String DEPARTMENTS = """
            prospects: SALES
            departments:
              - code: HELP
                label: {en: Help, nl: Hulp}
              - code: SALES
                label: {en: Sales, nl: Verkoop}
            """;

    private static final String CATEGORIES = """
            mail: BUG
            categories:
              - code: BUG
                label: {en: Bug, nl: Fout}
                guidance: {en: Say what, nl: Zeg wat}
                department: HELP
                proposedPriority: P3
                chargeable: false
            """;

    @Test
    void theCompletePresetHasTwelveCategoriesAndSevenDepartments() throws IOException {
        var departments = new PresetConfiguration("complete").departments();
        var categories = new PresetConfiguration("complete").categories(departments);

        assertThat(departments.all())
                .extracting(Department::code)
                .containsExactlyInAnyOrder(
                        "SUPPORT", "WORK_REQUEST", "BILLING", "DATA_PROTECTION", "PRE_SALES", "DEVELOPMENT", "CONTENT");
        assertThat(departments.forProspects().code()).isEqualTo("PRE_SALES");
        assertThat(categories.all())
                .extracting(Category::code)
                .containsExactlyInAnyOrder(
                        "CHANGE_REQUEST",
                        "IMPORTANT",
                        "BUG_REPORT",
                        "BUSINESS_CRITICAL",
                        "QUESTION",
                        "OTHER",
                        "SITE_DOWN",
                        "KEY_FUNCTION",
                        "NEW_FEATURE",
                        "TRAINING",
                        "CONTENT_UPDATE",
                        "INCIDENT");
        assertThat(categories.forMail().code()).isEqualTo("OTHER");
        assertThat(codes(categories, Category::siteDown)).containsExactly("SITE_DOWN");
        assertThat(codes(categories, Category::firstOfItsClient)).containsExactly("KEY_FUNCTION");
        assertThat(codes(categories, category -> !category.chargeable()))
                .containsExactlyInAnyOrder(
                        "SITE_DOWN", "BUSINESS_CRITICAL", "KEY_FUNCTION", "INCIDENT", "BUG_REPORT", "QUESTION");
    }

    @Test
    void anyPresetOfThatFormNeedsNoCode() throws IOException {
        var bug = categories(CATEGORIES).category("BUG").orElseThrow();

        assertThat(bug.label().nl()).isEqualTo("Fout");
        assertThat(bug.proposedPriority()).isEqualTo(Priority.P3);
        assertThat(bug.siteDown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    department: HELP        | department: HLEP        | categories.yml, line 6: 'HLEP' is no department of this preset
                    proposedPriority: P3    | proposedPriority: P0    | categories.yml, line 7: 'P0' is no priority, only P1 to P4 are
                    chargeable: false       | chargeable: perhaps     | categories.yml, line 8: 'chargeable' must be true or false
                    chargeable: false       | chargeble: false        | categories.yml, line 8: unknown key 'chargeble'
                    mail: BUG               | mail: BEE               | categories.yml, line 1: 'BEE' is no category of this preset
                    - code: BUG             | - code: a bug           | categories.yml, line 3: 'a bug' is no code
                    nl: Fout                | de: Fehler              | categories.yml, line 4: unknown key 'de'
                    , nl: Fout              | ''                      | categories.yml, line 4: 'nl' is missing
                    nl: Zeg wat             | nl: ''                  | categories.yml, line 5: 'nl' is empty
                    department: HELP        | department: [HELP]      | categories.yml, line 6: expected a single value here
                    chargeable: false       | chargeable: "false      | categories.yml, line 9: found unexpected end of stream
                    """)
    void aWrongPresetIsRefusedWithFileLineAndReason(String right, String wrong, String complaint) {
        assertThatThrownBy(() -> categories(CATEGORIES.replace(right, wrong)))
                .isInstanceOf(PresetProblem.class)
                .hasMessageStartingWith(complaint);
    }

    @Test
    void aCodeIsThereOnce() {
        var twice = CATEGORIES + CATEGORIES.substring(CATEGORIES.indexOf("  - code"));

        assertThatThrownBy(() -> categories(twice)).hasMessage("categories.yml, line 9: 'BUG' is there twice");
    }

    @Test
    void anEmptyFileAndAMissingPresetAreSaidPlainly() {
        assertThatThrownBy(() -> categories("")).hasMessage("categories.yml, line 1: the file is empty");
        assertThatThrownBy(() -> categories("mail: BUG\ncategories: []\n"))
                .hasMessageStartingWith("categories.yml, line 2:");
        assertThatThrownBy(() -> new PresetConfiguration("none").departments())
                .hasMessageContaining("presets/none/departments.yml")
                .hasMessageContaining("no such file");
    }

    private static List<String> codes(Categories categories, java.util.function.Predicate<Category> which) {
        return categories.all().stream().filter(which).map(Category::code).toList();
    }

    private static Categories categories(String text) throws IOException {
        var departments = PresetReader.departments("departments.yml", stream(DEPARTMENTS));
        return PresetReader.categories("categories.yml", stream(text), departments);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
