package org.ledgerdesk.chassis.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresetFolderTest {

    @Test
    void thePresetOfThatNameIsRead() {
        var keys = new PresetFolder("fancy").file("greeting.yml").keys();
        assertThat(keys.required("greeting").text()).isEqualTo("Good evening");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "", "../plain", "plain/../fancy", "*", "PLAIN"})
    void anyOtherNameIsRefusedAndThoseThatThereAreAreTold(String name) {
        assertThatThrownBy(() -> new PresetFolder(name).file("greeting.yml"))
                .isInstanceOf(PresetProblem.class)
                .hasMessage(
                        "presets/%s/greeting.yml, line 1: there is no such file; the presets that have it are"
                                + " [fancy, plain]",
                        name);
    }

    @Test
    void whoeverStartsTheServiceReadsOneSentenceAndWhatToDo() {
        var problem = new PresetProblem("presets/plain/greeting.yml", 3, "a value is missing here");
        var told = new PresetProblemAnalyzer().analyze(new IllegalStateException("no bean", problem));
        assertThat(told.getDescription())
                .isEqualTo("The preset cannot be used: presets/plain/greeting.yml, line 3: a value is missing here");
        assertThat(told.getAction()).contains("LEDGERDESK_PRESET");
    }
}
