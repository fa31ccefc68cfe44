package org.ledgerdesk.notification.mail.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each mail program adds to an answer, and what the person wrote. */
class QuotedRepliesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void onlyTheWordsThePersonWroteRemain(String program, String mail, String words) {
        assertThat(WrittenWords.of(mail)).isEqualTo(words.strip());
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                arguments("Gmail in English", """
                        It is version 17.4.

                        On Mon, 16 Nov 2026 at 11:20, Support <support@ledgerdesk.example> wrote:

                        > Which version of Safari do you use?
                        >
                        > Kind regards
                        """, "It is version 17.4."),
                arguments("Gmail in English, attribution wrapped", """
                        It is version 17.4.

                        On Mon, 16 Nov 2026 at 11:20, The Support Team of Ledgerdesk <
                        support@ledgerdesk.example> wrote:

                        > Which version of Safari do you use?
                        """, "It is version 17.4."),
                arguments("Gmail in Dutch", """
                        Dat is versie 17.4, en ook op de iPad.

                        Kunt u nog eens naar de prioriteit kijken?

                        Op ma 16 nov 2026 om 11:20 schreef Support <support@ledgerdesk.example>:

                        > Welke versie van Safari gebruikt u?
                        """, """
                        Dat is versie 17.4, en ook op de iPad.

                        Kunt u nog eens naar de prioriteit kijken?
                        """),
                arguments("Gmail in German", """
                        Version 17.4.

                        Am Mo., 16. Nov. 2026 um 11:20 Uhr schrieb Support <
                        support@ledgerdesk.example>:

                        > Welche Version?
                        """, "Version 17.4."),
                arguments("Gmail in French", """
                        C'est la version 17.4.

                        Le lun. 16 nov. 2026 à 11:20, Support <support@ledgerdesk.example> a écrit :

                        > Quelle version ?
                        """, "C'est la version 17.4."),
                arguments("Apple Mail in English", """
                        17.4

                        > On 16 Nov 2026, at 11:20, Support <support@ledgerdesk.example> wrote:
                        >\s
                        > Which version?

                        """, "17.4"),
                arguments("Apple Mail in Dutch", """
                        17.4

                        Op 16 nov. 2026, om 11:20 heeft Support <support@ledgerdesk.example> het volgende geschreven:

                        > Welke versie?
                        """, "17.4"),
                arguments("Apple Mail in German", """
                        17.4

                        > Am 16.11.2026 um 11:20 schrieb Support <support@ledgerdesk.example>:
                        >\s
                        > Welche Version?
                        """, "17.4"),
                arguments("Apple Mail in French", """
                        17.4

                        Le 16 nov. 2026 à 11:20, Support <support@ledgerdesk.example> a écrit :

                        > Quelle version ?
                        """, "17.4"),
                arguments("iPhone in Dutch, quote without marks", """
                        Nog steeds kapot.

                        Verstuurd vanaf mijn iPhone

                        Op 16 nov 2026 om 11:20 heeft Support <support@ledgerdesk.example> het volgende geschreven:

                        Welke versie?
                        """, "Nog steeds kapot."),
                arguments("Outlook in English", """
                        Still broken here.

                        From: Support <support@ledgerdesk.example>
                        Sent: Monday, 16 November 2026 11:20
                        To: Website Team <webteam@harbour-linen.example>
                        Subject: [HD-00042] Checkout

                        Which version?
                        """, "Still broken here."),
                arguments("Outlook in English, with its rule and bold labels", """
                        Still broken here.

                        ________________________________
                        *From:* Support <support@ledgerdesk.example>
                        *Sent:* Monday, 16 November 2026 11:20
                        *To:* Website Team
                        *Subject:* [HD-00042] Checkout

                        Which version?
                        """, "Still broken here."),
                arguments("Outlook in Dutch", """
                        Nog steeds kapot.

                        Van: Support <support@ledgerdesk.example>
                        Verzonden: maandag 16 november 2026 11:20
                        Aan: Winkel
                        Onderwerp: [HD-00042] Afrekenen

                        Welke versie?
                        """, "Nog steeds kapot."),
                arguments("Outlook in German", """
                        Immer noch kaputt.

                        Von: Support <support@ledgerdesk.example>
                        Gesendet: Montag, 16. November 2026 11:20
                        An: Laden
                        Betreff: [HD-00042] Kasse

                        Welche Version?
                        """, "Immer noch kaputt."),
                arguments("Outlook in French", """
                        Toujours en panne.

                        De : Support <support@ledgerdesk.example>
                        Envoyé : lundi 16 novembre 2026 11:20
                        À : Boutique
                        Objet : [HD-00042] Paiement

                        Quelle version ?
                        """, "Toujours en panne."),
                arguments("older Outlook", """
                        Done.

                        -----Original Message-----
                        From: Support [mailto:support@ledgerdesk.example]
                        Sent: 16 November 2026 11:20
                        To: Website Team
                        Subject: RE: Checkout

                        Which version?
                        """, "Done."),
                arguments("older Outlook in Dutch", """
                        Klaar.

                        -----Oorspronkelijk bericht-----
                        Van: Support
                        Verzonden: 16 november 2026 11:20
                        Aan: Winkel
                        Onderwerp: Afrekenen

                        Welke versie?
                        """, "Klaar."),
                arguments("answers between the quoted lines", """
                        On Mon, 16 Nov 2026 at 11:20, Support <support@ledgerdesk.example> wrote:

                        > Which version of Safari?

                        17.4

                        > And which iPad?
                        > Is it the old one?

                        The new one.
                        """, """
                        17.4

                        The new one.
                        """),
                arguments("answers between quoted lines, no sentence above", """
                        > Which version of Safari?
                        17.4
                        > And which iPad?
                        The new one.
                        """, """
                        17.4
                        The new one.
                        """),
                arguments("answer below the quote", """
                        On Mon, 16 Nov 2026 at 11:20, Support <support@ledgerdesk.example> wrote:
                        > Which version of Safari?

                        17.4
                        """, "17.4"),
                arguments("quotes of quotes", """
                        Yes.

                        On Tue, 17 Nov 2026 at 09:00, Support <support@ledgerdesk.example> wrote:
                        > Thanks. On the iPad too?
                        >
                        > On Mon, 16 Nov 2026 at 11:20, Winkel <winkel@noordzee-fietsen.example> wrote:
                        >> 17.4
                        >>> Which version?
                        """, "Yes."),
                arguments("signature", """
                        It works on Chrome.

                        --\s
                        Website Team
                        Harbour Linen | +44 20 7946 0991
                        """, "It works on Chrome."),
                arguments("signature above the quote", """
                        It works on Chrome.
                        --\s
                        Website Team

                        On Mon, 16 Nov 2026 at 11:20, Support <support@ledgerdesk.example> wrote:
                        > Which browser?
                        """, "It works on Chrome."),
                arguments("sent from a phone", """
                        It works on Chrome.

                        Sent from my iPhone

                        > On 16 Nov 2026, at 11:20, Support <support@ledgerdesk.example> wrote:
                        >
                        > Which browser?
                        """, "It works on Chrome."),
                arguments("Outlook on a phone", """
                        It works on Chrome.

                        Get Outlook for iOS<https://aka.ms/o0ukef>
                        ________________________________
                        From: Support <support@ledgerdesk.example>
                        Sent: Monday, November 16, 2026 11:20:00 AM
                        To: Website Team <webteam@harbour-linen.example>
                        Subject: Re: Checkout

                        Which browser?
                        """, "It works on Chrome."),
                arguments("Thunderbird in Dutch", """
                        Ja, dat klopt.

                        Op 16-11-2026 om 11:20 schreef Support:
                        > Klopt dat?
                        """, "Ja, dat klopt."),
                arguments(
                        "Windows line ends and hard blanks",
                        "Yes.\r\n\u00a0\r\nOn Mon, 16 Nov 2026 at 11:20, Support"
                                + " <support@ledgerdesk.example> wrote:\r\n> Really?\r\n",
                        "Yes."),
                arguments("files only, quote below", """

                        On Mon, 16 Nov 2026 at 11:20, Support <support@ledgerdesk.example> wrote:
                        > Could you send us the list?
                        """, ""));
    }
}
