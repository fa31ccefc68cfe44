package org.ledgerdesk.notification.mail.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not be taken for a quote, and what must not take time. */
class WrittenWordsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("ownWords")
    void wordsThatMayBeThePersonsOwnStay(String what, String mail) {
        assertThat(WrittenWords.of(mail)).isEqualTo(mail.strip());
    }

    static Stream<Arguments> ownWords() {
        return Stream.of(
                arguments("a prompt between own words", """
                        When I run this:
                        > npm install
                        it fails.
                        """),
                arguments("a pasted line at the end", """
                        The log says:
                        > Error: no such order
                        """),
                arguments("a letter that mentions headers", """
                        The form asks for this:
                        From: the date the rental starts
                        To: the date it ends
                        and then it crashes.
                        """),
                arguments("a sentence that tells what somebody wrote", """
                        On Friday our customer wrote:
                        the shop is broken.
                        """),
                arguments("a dash for a break", """
                        First problem: the banner.
                        --
                        Second problem: the footer.
                        """),
                arguments("a forwarded mail", """
                        Our customer says this, can you look?

                        ---------- Forwarded message ---------
                        From: Jan <jan@buyer.example>
                        Date: Mon, 16 Nov 2026 at 09:00
                        Subject: Broken
                        To: Winkel <winkel@noordzee-fietsen.example>

                        I cannot pay.
                        """),
                arguments("answers inside an Outlook quote", """
                        Please see my answers below in red.

                        From: Support <support@ledgerdesk.example>
                        Sent: Monday, 16 November 2026 11:20
                        To: Website Team
                        Subject: Checkout

                        Which version? 17.4
                        Which browser? Safari
                        """),
                arguments("antwoorden in een citaat van Outlook", """
                        Zie mijn antwoorden hieronder.

                        Van: Support <support@ledgerdesk.example>
                        Verzonden: maandag 16 november 2026 11:20
                        Aan: Winkel
                        Onderwerp: Afrekenen

                        Welke versie? 17.4
                        """),
                arguments("an Outlook quote with nothing above it", """
                        From: Support <support@ledgerdesk.example>
                        Sent: Monday, 16 November 2026 11:20
                        To: Website Team
                        Subject: Checkout

                        Which version? It is 17.4.
                        """),
                arguments("times and names with a colon", """
                        Op 16 november om 11:20 zag ik dit:
                        een witte pagina.
                        """));
    }

    @Test
    void aNewRequestKeepsWhatColleaguesWroteToEachOther() {
        var mail = """
                Can you look at this?

                From: Buyer <jan@buyer.example>
                Sent: Monday, 16 November 2026 11:20
                To: Website Team
                Subject: Broken

                I cannot pay.
                """;
        assertThat(WrittenWords.quotingOnly(mail, "support@ledgerdesk.example")).isEqualTo(mail.strip());
    }

    @Test
    void aNewRequestLosesTheQuoteOfOurMailButKeepsItsSignature() {
        var mail = """
                Something else is broken now.
                --\s
                Website Team

                On Mon, 16 Nov 2026 at 11:20, Support <support@ledgerdesk.example> wrote:
                > Solved.
                """;
        assertThat(WrittenWords.quotingOnly(mail, "support@ledgerdesk.example"))
                .isEqualTo("Something else is broken now.\n-- \nWebsite Team");
    }

    @Test
    void aHugeLineTakesNoTime() {
        var mail = "On " + "a".repeat(200_000) + "\n" + "Op 1 ".repeat(50_000) + "\nfine";
        assertThat(WrittenWords.of(mail)).endsWith("fine");
    }

    @Test
    void aLineOfMarksIsAQuoteHoweverLongItIs() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(
                        WrittenWords.of("Yes.\n\n" + ">".repeat(2_000_000) + "\n> a\nNo.\n> b"))
                .isEqualTo("Yes.\n\nNo."));
    }

    @Test
    void blankLinesWithoutEndAreReadInBearableTime() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(WrittenWords.of("Yes." + "\n".repeat(1_000_000) + "No."))
                        .isEqualTo("Yes.\n\nNo."));
    }
}
