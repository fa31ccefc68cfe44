package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half of the sentences are traps: they hold the words but do not find the priority too low. */
class PriorityContestTest {

    private static final Duration SOON = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kunt u nog eens naar de prioriteit kijken?",
                "Dat is versie 17.4, en ook op de iPad.\n\nKunt u nog eens naar de prioriteit kijken? Wij kunnen nu niets verkopen.",
                "Wij vinden de prioriteit te laag, de kassa doet niets.",
                "De prioriteit klopt niet: wij staan stil.",
                "Met deze prioriteit zijn wij het niet eens.",
                "Wilt u de prioriteit a.u.b. verhogen?",
                "De prioriteit mag echt omhoog.",
                "Kan dit een hogere prioriteit krijgen?",
                "Dit hoort een P1 te zijn.",
                "Dit is geen P4, er komt geen enkele bestelling binnen.",
                "Waarom is dit maar P3?",
                "Dit is urgenter dan jullie denken.",
                "Wij zijn het oneens met de prioriteit.",
                "Graag de prioriteit nog eens bekijken.",
                "Verhoog de prioriteit alsjeblieft.",
                "The priority is too low: no order gets through.",
                "Could you have another look at the priority?",
                "Please raise the priority of this ticket.",
                "If possible, please raise the priority.",
                "I would be grateful if you could reconsider the priority.",
                "We don't agree with the priority you gave it.",
                "This should be a P1, we cannot sell anything.",
                "This isn't a P4!",
                "Why is this only P3?",
                "P3 is too low for a shop that cannot sell.",
                "This is more urgent than P3.",
                "It deserves a higher priority",
                "The priority should be higher.",
                "I think the priority isn’t right.",
                "Could you look at the\npriority again?",
                "Can you please prioritise this?",
                "The priority was set too low.",
                "P4 does not reflect what this costs us.",
                "PLEASE INCREASE THE PRIORITY",
            })
    void contests(String words) {
        assertThat(PriorityContest.isIn(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Dat is versie 17.4, en ook op de iPad.",
                "Bedankt voor het verhogen van de prioriteit.",
                "De prioriteit is wat ons betreft goed zo.",
                "Wat is de prioriteit van dit ticket?",
                "U hoeft de prioriteit niet te verhogen.",
                "Als het weer gebeurt vragen wij u de prioriteit te verhogen.",
                "Vorige keer was de prioriteit te laag, nu is het goed.",
                "De prioriteit is niet te laag, maar het duurt wel lang.",
                "De prioriteit van de pagina's in de sitemap is te laag.",
                "De verzendprioriteit staat verkeerd in het exportbestand.",
                "P2 is prima.",
                "Wij hebben geen bezwaar tegen de prioriteit.",
                "Klopt, dit is een P3.",
                "Dit is heel urgent, wij kunnen niets verkopen.",
                "Zie ons prioriteitenlijstje, punt 3 is te laag ingeschat.",
                "Thanks for raising the priority so quickly.",
                "The priority is fine, thank you.",
                "What is the priority of this ticket?",
                "There is no need to raise the priority.",
                "We are not saying that the priority is too low.",
                "If this happens again we will ask you to raise the priority.",
                "Last time the priority was too low, this time it is right.",
                "The priority of our orders in the ERP is wrong since Monday.",
                "Priority shipping is wrong in the checkout.",
                "The priority field shows the wrong value.",
                "P2 is fine by us.",
                "The banner should be 300 by 200.",
                "Please don't change the priority, we can wait.",
                "No objections to the priority.",
                "This is urgent!",
                "Our own priority this week is the sale.",
                "> The priority is too low\nThat was my colleague; it works now.",
                "Fine.\n\nOn Mon, 16 Nov 2026 at 11:20, Support wrote:\nCould you look at the priority again?",
                "Prima.\n-- \nJan, hoofd Prioriteit te laag BV",
            })
    void doesNotContest(String words) {
        assertThat(PriorityContest.isIn(words)).isFalse();
    }

    @Test
    void aVeryLongMessageIsHeardWithoutDelay() {
        assertThat(PriorityContest.isIn("priority not again look ".repeat(4_000)))
                .isFalse();
    }

    @Test
    void aPageOfExclamationMarksIsHeardWithoutDelay() {
        assertTimeoutPreemptively(SOON, () -> assertThat(PriorityContest.isIn("!".repeat(100_000) + "x"))
                .isFalse());
    }

    @Test
    void aPageOfAccentsIsHeardWithoutDelay() {
        assertTimeoutPreemptively(SOON, () -> assertThat(PriorityContest.isIn("\u0300\u0316".repeat(50_000)))
                .isFalse());
    }

    @Test
    void anObjectionAfterARowOfMarksIsHeard() {
        assertThat(PriorityContest.isIn("Hello!!! The priority is too low?!")).isTrue();
    }

    @Test
    void onlyTheFirstPagesOfAMessageAreHeard() {
        var filling = "Nothing to see here. ".repeat(100);
        assertThat(PriorityContest.isIn(filling + "The priority is too low.")).isTrue();
        assertThat(PriorityContest.isIn(filling.repeat(10) + "The priority is too low."))
                .isFalse();
    }
}
