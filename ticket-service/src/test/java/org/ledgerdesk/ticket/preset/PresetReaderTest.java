package org.ledgerdesk.ticket.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.chassis.preset.Entry;
import org.ledgerdesk.chassis.preset.PresetProblem;
import org.ledgerdesk.ticket.domain.Priority;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

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
                label: {en: Bug, nl: B}
                guidance: {en: Say what, nl: Zeg wat}
                department: HELP
                proposedPriority: P3
                chargeable: false
              - code: ASK
                label: {en: Ask, nl: Vraag}
                guidance: {en: Ask us, nl: Vraag het}
                department: SALES
                chargeable: false
            """;

    @Test
    void theCompletePresetHasTwelveCategoriesAndSevenDepartments() {
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
        assertThat(codes(categories, Category::quote)).containsExactly("NEW_FEATURE");
        assertThat(codes(categories, Category::firstOfItsClient)).containsExactly("KEY_FUNCTION");
        assertThat(codes(categories, category -> !category.chargeable()))
                .containsExactlyInAnyOrder(
                        "SITE_DOWN", "BUSINESS_CRITICAL", "KEY_FUNCTION", "INCIDENT", "BUG_REPORT", "QUESTION");
    }

    @ParameterizedTest
    @CsvSource({
        "commerce-portal, CHANGE_REQUEST IMPORTANT BUG_REPORT BUSINESS_CRITICAL QUESTION OTHER, OTHER, PRE_SALES",
        "web-agency, SITE_DOWN KEY_FUNCTION NEW_FEATURE TRAINING CONTENT_UPDATE OTHER, OTHER, PRE_SALES",
        "hosting-departments, BILLING WORK_REQUEST SUPPORT DATA_PROTECTION PRE_SALES, SUPPORT, PRE_SALES",
        "customer-success-nl, QUESTION INCIDENT, QUESTION, CUSTOMER_SUCCESS",
    })
    void eachShippedPresetHasTheKindsOfTicketsOfItsDesk(String preset, String kinds, String mail, String prospects) {
        var departments = new PresetConfiguration(preset).departments();
        var categories = new PresetConfiguration(preset).categories(departments);

        assertThat(codes(categories, category -> true)).containsExactly(kinds.split(" "));
        assertThat(categories.forMail().code()).isEqualTo(mail);
        assertThat(departments.forProspects().code()).isEqualTo(prospects);
    }

    @Test
    void anyPresetOfThatFormNeedsNoCode() throws IOException {
        var bug = categories(CATEGORIES).category("BUG").orElseThrow();

        assertThat(bug.label().nl()).isEqualTo("B");
        assertThat(bug.proposedPriority()).isEqualTo(Priority.P3);
        assertThat(bug.siteDown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            department: HELP        | department: HLEP     | 6 | 'HLEP' is no department of this preset
            proposedPriority: P3    | proposedPriority: P0 | 7 | 'P0' is not a priority, only P1 to P4 are
            chargeable: false       | chargeable: perhaps  | 8 | 'perhaps' is neither true nor false
            chargeable: false       | chargeble: false     | 8 | unknown key 'chargeble', known are [chargeable, code,
            chargeable: false       | quote: true          | 3 | 'chargeable' is missing
            mail: BUG               | mail: BEE            | 1 | 'BEE' is no category of this preset
            - code: BUG             | - code: a bug        | 3 | 'a bug' is no code
            code: BUG               | code: ASK            | 9 | 'ASK' is there twice
            label: {en: Bug, nl: B} | ``                   | 3 | 'label' is missing
            nl: B}                  | de: B}               | 4 | unknown key 'de'
            , nl: B}                | }                    | 4 | 'nl' is missing
            nl: Zeg wat             | nl: ''               | 5 | a value is missing here
            department: HELP        | department: [HELP]   | 6 | expected a single value here
            """)
    void aWrongCategoryIsRefusedWithFileLineAndReason(String right, String wrong, int line, String reason) {
        assertThatThrownBy(() -> categories(CATEGORIES.replace(right, wrong)))
                .isInstanceOf(PresetProblem.class)
                .hasMessageStartingWith("categories.yml, line %d: %s".formatted(line, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            prospects: SALES  | prospects: SAILS | 1 | 'SAILS' is no department of this preset
            prospects: SALES  | ``               | 2 | 'prospects' is missing
            code: HELP        | code: SALES      | 5 | 'SALES' is there twice
            , nl: Hulp        | ``               | 4 | 'nl' is missing
            code: HELP        | kode: HELP       | 3 | 'code' is missing
            """)
    void aWrongDepartmentIsRefusedWithFileLineAndReason(String right, String wrong, int line, String reason) {
        assertThatThrownBy(() -> departments(DEPARTMENTS.replace(right, wrong)))
                .isInstanceOf(PresetProblem.class)
                .hasMessageStartingWith("departments.yml, line %d: %s".formatted(line, reason));
    }

    @Test
    void aServiceToldToUseAPresetThatIsNotThereDoesNotStartAndNamesThoseThatAre() {
        new ApplicationContextRunner()
                .withUserConfiguration(PresetConfiguration.class)
                .withPropertyValues("ledgerdesk.preset=none")
                .run(service -> assertThat(service)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessage(
                                "presets/none/departments.yml, line 1: there is no such file; the presets that have it"
                                        + " are [commerce-portal, complete, customer-success-nl, hosting-departments,"
                                        + " web-agency]"));
    }

    private static List<String> codes(Categories categories, Predicate<Category> which) {
        return categories.all().stream().filter(which).map(Category::code).toList();
    }

    private static Categories categories(String text) throws IOException {
        return PresetReader.categories(entry("categories.yml", text), departments(DEPARTMENTS));
    }

    private static Departments departments(String text) throws IOException {
        return PresetReader.departments(entry("departments.yml", text));
    }

    private static Entry entry(String file, String text) throws IOException {
        return Entry.read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
