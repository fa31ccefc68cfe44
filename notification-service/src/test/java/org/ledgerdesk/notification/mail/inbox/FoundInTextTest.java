package org.ledgerdesk.notification.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoundInTextTest {

    @ParameterizedTest
    @CsvSource({
        "Order 100482 got stuck, 100482",
        "order #100482, 100482",
        "order no. 100482, 100482",
        "bestelling 2026-0042 en bestelnummer 100482, 100482",
        "Bestelnr. 100482, 100482",
        "Auftrag Nr. AB-10048, AB-10048",
        "commande n° 100482, 100482",
    })
    void anOrderNumberIsFoundBesideItsWord(String text, String number) {
        assertThat(FoundInText.orderNumbers(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in order to 2026", "affected orders – 16 Nov", "call 100482", "border 100482"})
    void otherNumbersAreNone(String text) {
        assertThat(FoundInText.orderNumbers(text)).isEmpty();
    }

    @Test
    void addressesLoseThePunctuationAroundThem() {
        assertThat(FoundInText.urls(
                        "See (https://shop.example/a?b=1), <https://shop.example/c>. Not http://%zz or ftp://x."))
                .containsExactly("https://shop.example/a?b=1", "https://shop.example/c");
    }

    @Test
    void addressesOfNothingButPunctuationAreReadInBearableTime() {
        var text = ("https://" + ".".repeat(990) + "%zz ").repeat(5_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(FoundInText.urls(text)).isEmpty());
    }

    @Test
    void referencesAreFoundHoweverTheyAreWritten() {
        assertThat(FoundInText.references("RE: [hd-00042] and HD-123456 not HD-12"))
                .containsExactly("HD-00042", "HD-123456");
    }
}
