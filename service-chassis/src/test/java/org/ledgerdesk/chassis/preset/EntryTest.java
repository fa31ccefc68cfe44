package org.ledgerdesk.chassis.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

    @Test
    void valuesAreReadKeyByKeyInTheFilesOrder() throws IOException {
        var keys = entry("zone: Europe/Amsterdam\nopen: true\nminutes: 15\nlabel: {nl: Hulp, en: Help}\n")
                .keys(Set.of("zone", "open", "minutes", "label"));
        ZoneId zone = keys.required("zone").as(ZoneId::of, "a time zone");
        var names = new ArrayList<String>();
        keys.forEach((key, value) -> names.add(key.text()));

        assertThat(names).containsExactly("zone", "open", "minutes", "label");
        assertThat(zone).hasToString("Europe/Amsterdam");
        assertThat(keys.required("open").flag()).isTrue();
        assertThat(keys.required("minutes").number(1, 60)).isEqualTo(15);
        assertThat(Words.of(keys.required("label")).in("nl")).isEqualTo("Hulp");
        assertThat(Words.of(keys.required("label")).in("fr")).isEqualTo("Help");
        assertThat(keys.optional("closed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kolor: red       | 2 | unknown key 'kolor', known are [colour, items]
            colour: [red]    | 2 | expected a single value here
            colour:          | 2 | a value is missing here
            items: none      | 2 | expected a list here
            items: []        | 2 | expected a list with at least one entry here
            items: [a]       | 2 | expected keys and values here
            items: [{b: 1}]  | 2 | 'code' is missing
            items: {         | 3 | this is not YAML: expected the node content
            colour: b: c     | 2 | this is not YAML: mapping values are not allowed here
            """)
    void eachMistakeIsToldWithItsFileLineAndReason(String wrong, int line, String reason) {
        assertThatThrownBy(() -> {
                    var keys = entry("# a comment\n" + wrong + "\n").keys(Set.of("colour", "items"));
                    keys.optional("colour").ifPresent(Entry::text);
                    keys.optional("items").ifPresent(items -> items.distinct("code"));
                })
                .isInstanceOf(PresetProblem.class)
                .hasMessageStartingWith("a.yml, line %d: %s".formatted(line, reason));
    }

    @Test
    void nothingIsThereTwice() {
        assertThatThrownBy(() -> entry("colour: red\ncolour: blue\n").keys())
                .hasMessage("a.yml, line 2: 'colour' is said twice");
        assertThatThrownBy(() -> entry("- code: A\n- code: B\n- code: A\n").distinct("code"))
                .hasMessage("a.yml, line 3: 'A' is there twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a word\n"})
    void anEmptyFileIsNoPreset(String text) {
        assertThatThrownBy(() -> entry(text)).hasMessage("a.yml, line 1: the file is empty");
    }

    @Test
    void valuesOutsideTheirRangeAreRefused() throws IOException {
        var keys = entry("minutes: 1500\nzone: Europe/Atlantis\nopen: yes\n").keys();

        assertThatThrownBy(() -> keys.required("minutes").number(1, 1440))
                .hasMessage("a.yml, line 1: 1500 is not between 1 and 1440");
        assertThatThrownBy(() -> keys.required("zone").as(ZoneId::of, "a time zone"))
                .hasMessage("a.yml, line 2: 'Europe/Atlantis' is not a time zone");
        assertThatThrownBy(() -> keys.required("open").flag())
                .hasMessage("a.yml, line 3: 'yes' is neither true nor false");
        assertThatThrownBy(() -> keys.required("name")).hasMessage("a.yml, line 1: 'name' is missing");
    }

    private static Entry entry(String text) throws IOException {
        return Entry.read("a.yml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
