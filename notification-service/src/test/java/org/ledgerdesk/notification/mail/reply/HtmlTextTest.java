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

class HtmlTextTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void onlyTheWordsThePersonWroteRemain(String program, String html, String words) {
        assertThat(WrittenWords.of(HtmlText.withoutQuotes(html))).isEqualTo(words.strip());
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                arguments("Gmail", """
                        <div dir="ltr">Dat is versie 17.4.<div><br></div><div>Nog iets?</div></div><br>
                        <div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Op ma 16 nov 2026 om
                        11:20 schreef Support &lt;support@ledgerdesk.example&gt;:<br></div>
                        <blockquote class="gmail_quote">Welke versie?</blockquote></div>
                        """, "Dat is versie 17.4.\n\nNog iets?"),
                arguments("Gmail, answers between", """
                        <div class="gmail_quote"><div class="gmail_attr">On Mon, 16 Nov 2026 at 11:20, Support wrote:</div>
                        <blockquote class="gmail_quote">Which version?</blockquote><div>17.4</div>
                        <blockquote class="gmail_quote">Which browser?</blockquote><div>Safari</div></div>
                        """, "17.4\nSafari"),
                arguments("Outlook on the web", """
                        <body><div>Still broken.</div><div id="appendonsend"></div><hr>
                        <div id="divRplyFwdMsg"><b>From:</b> Support<br><b>Sent:</b> Monday<br><b>Subject:</b> Checkout</div>
                        <div>Which version?</div></body>
                        """, "Still broken."),
                arguments("Outlook on Windows", """
                        <body><div class="WordSection1"><p class="MsoNormal">Still broken.</p>
                        <div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
                        <p class="MsoNormal"><b>From:</b> Support</p></div></div><p class="MsoNormal">Which version?</p></div></body>
                        """, "Still broken."),
                arguments("Apple Mail", """
                        <body>17.4<br><div><br><blockquote type="cite"><div>On 16 Nov 2026, at 11:20, Support
                        &lt;support@ledgerdesk.example&gt; wrote:</div><br><div>Which version?</div></blockquote></div></body>
                        """, "17.4"),
                arguments("Thunderbird", """
                        <body><p>17.4</p><div class="moz-cite-prefix">Op 16-11-2026 om 11:20 schreef Support:<br></div>
                        <blockquote type="cite" cite="mid:x"><p>Welke versie?</p></blockquote>
                        <div class="moz-signature">-- <br>Jan</div></body>
                        """, "17.4"),
                arguments("an unknown program", """
                        <p>17.4</p><p>On Mon, 16 Nov 2026 at 11:20, Support &lt;support@ledgerdesk.example&gt; wrote:</p>
                        <blockquote>Which version?</blockquote>
                        """, "17.4"),
                arguments("a quote of the person's own choosing", """
                        <p>The page says:</p><blockquote>Order not found</blockquote><p>Why?</p>
                        """, "The page says:\n\n> Order not found\n\nWhy?"),
                arguments("a list, a link and a picture", """
                        <p>See <a href="https://shop.example/x">the checkout</a>:</p><ul><li>one</li><li>two</li></ul>
                        <img src="cid:image001.png@01DC"><img src="https://tracker.example/p.gif">
                        """, """
                        See the checkout <https://shop.example/x>:

                        - one
                        - two

                        [cid:image001.png@01DC]
                        """));
    }

    @Test
    void scriptsAndStylesAreNoWords() {
        assertThat(HtmlText.of(
                        "<head><style>p{}</style></head><body><script>alert(1)</script><p>Hi &amp; bye</p></body>"))
                .isEqualTo("Hi & bye");
    }

    @Test
    void blanksWithoutEndAreReadInBearableTime() {
        var html = "<pre>" + "x" + " ".repeat(500_000) + "x</pre>";
        assertTimeoutPreemptively(SOON, () -> assertThat(HtmlText.of(html)).hasSize(500_002));
    }

    @Test
    void whatFollowsAnOutlookHeaderIsCutInBearableTimeHoweverMuchItIs() {
        var html = "<p>Words</p><div id=appendonsend></div>" + "<br>".repeat(1_000_000);
        assertTimeoutPreemptively(
                SOON, () -> assertThat(HtmlText.withoutQuotes(html)).isEqualTo("Words"));
    }

    @Test
    void quotesAsDeepAsTheyGoDoNotFillTheMemory() {
        var html = "<blockquote>".repeat(500) + "x<br>".repeat(500_000);
        assertThat(HtmlText.of(html))
                .hasSizeLessThan(1_100_000)
                .startsWith(">>>>>>>>>> x\n")
                .endsWith("[…]");
    }

    @Test
    void aForwardKeepsWhatItForwards() {
        var html = """
                <div>Can you look?</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>
                From: Jan &lt;jan@buyer.example&gt;<br></div>I cannot pay.</div>
                """;
        assertThat(WrittenWords.of(HtmlText.withoutQuotes(html))).contains("Can you look?", "Jan", "I cannot pay.");
    }
}
