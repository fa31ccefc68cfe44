package org.ledgerdesk.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerdesk.chassis.problems.Problem;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Mara Lindqvist", "Élodie", "Ян", "محمد", "می\u200cخواهم", "김민준", "X Æ A-12", "D'Arcy 3rd"})
    void namesOfTheWorldAreNames(String name) {
        assertThat(PlainText.line("name", name, 200)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara\u0000",
                "Mara\nLindqvist",
                "Mara\u202eadmin",
                "Mara\u2066x\u2069",
                "\ud800Mara",
                "Mara\u200b",
                "Mara\u2028x",
                "\ufeffMara",
                "Mara\ue000"
            })
    void whatDeceivesOrBreaksIsRefused(String name) {
        assertThatThrownBy(() -> PlainText.line("name", name, 200))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("hostile-characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200d", "--"})
    void aNameHasSomethingToRead(String name) {
        assertThatThrownBy(() -> PlainText.line("name", name, 200))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("required"));
    }

    @Test
    void lengthIsCountedInCharactersNotInCodeUnits() {
        assertThat(PlainText.line("name", "\ud83d\ude00".repeat(9) + "a", 10)).hasSize(19);
        assertThatThrownBy(() -> PlainText.line("name", "a".repeat(11), 10)).isInstanceOf(Problem.class);
    }

    @Test
    void aMessageKeepsItsLines() {
        assertThat(PlainText.lines("message", "one\n\ttwo", 100)).isEqualTo("one\n\ttwo");
    }
}
