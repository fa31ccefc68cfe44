package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table is courtesy/phrases.txt; more than half of it are traps. */
class CourtesyTest {

    static Stream<String> courtesies() {
        return phrases("+");
    }

    static Stream<String> traps() {
        return phrases("-");
    }

    @ParameterizedTest
    @MethodSource("courtesies")
    void whatOnlyThanksIsACourtesy(String words) {
        assertThat(Courtesy.isIn(words, List.of("harbour-linen"))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("traps")
    void whatSaysMoreIsNoCourtesy(String words) {
        assertThat(Courtesy.isIn(words, List.of("Help Desk Still Broken"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("courtesies")
    void aQuestionAfterItMakesItNoCourtesy(String words) {
        assertThat(Courtesy.isIn(words + "\nAnd the newsletter?", List.of())).isFalse();
        assertThat(Courtesy.isIn(words + "\nMaar de kassa niet", List.of())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("courtesies")
    void aFactOrRequestBeforeItMakesItNoCourtesy(String words) {
        assertThat(Courtesy.isIn("The banner is blue.\n" + words, List.of())).isFalse();
        assertThat(Courtesy.isIn("Please restart it.\n" + words, List.of())).isFalse();
    }

    @Test
    void theWritersOwnNameIsKnown() {
        assertThat(Courtesy.isIn("Bedankt!\nWebteam Harbour", List.of())).isFalse();
        assertThat(Courtesy.isIn("Bedankt!\nWebteam Harbour", List.of("Webteam Harbour Linen")))
                .isTrue();
    }

    @Test
    void nothingIsNoCourtesy() {
        assertThat(Courtesy.isIn("", List.of())).isFalse();
        assertThat(Courtesy.isIn("> Does it work?", List.of())).isFalse();
        assertThat(Courtesy.isIn("Thanks! ".repeat(200), List.of())).isFalse();
    }

    private static Stream<String> phrases(String mark) {
        try (var file = CourtesyTest.class.getResourceAsStream("/courtesy/phrases.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith(mark + " "))
                            .map(line -> line.substring(2).replace("\\n", "\n"))
                            .toList()
                            .stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
