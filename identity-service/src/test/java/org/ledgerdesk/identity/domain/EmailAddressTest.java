package org.ledgerdesk.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Agent@Ledgerdesk.Example,             agent@ledgerdesk.example
            '  agent@ledgerdesk.example  ',       agent@ledgerdesk.example
            jo@bücher.example,                    jo@xn--bcher-kva.example
            JO@BÜCHER.example,                    jo@xn--bcher-kva.example
            jo@xn--bcher-kva.EXAMPLE,             jo@xn--bcher-kva.example
            jo+tickets@harbour-linen.example,     jo+tickets@harbour-linen.example
            o'neil@harbour-linen.example,         o'neil@harbour-linen.example
            """)
    void oneAddressHasOneForm(String typed, String stored) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "agent",
                "agent@",
                "@ledgerdesk.example",
                "agent@localhost",
                "a b@ledgerdesk.example",
                "a@b@ledgerdesk.example",
                ".agent@ledgerdesk.example",
                "agent..x@ledgerdesk.example",
                "agent@-ledgerdesk.example",
                "agent@[127.0.0.1]",
                "agent@ledgerdesk.example\r\nBcc: x@y.example",
                "agent\u0000@ledgerdesk.example",
                "agent@ledger\u0000desk.example",
                "\u202eagent@ledgerdesk.example",
                "\u0430gent@ledgerdesk.example",
                "agent@stra\u00dfe.example",
                "agent@ledger\u200ddesk.example",
                "agent@\ud800.example"
            })
    void whatNoMailCouldBeSentToIsNoAddress(String typed) {
        assertThat(EmailAddress.tryOf(typed)).isEmpty();
    }

    @Test
    void anAddressFitsIntoAMail() {
        var domain = "@" + "d".repeat(60) + ".example";

        assertThat(EmailAddress.tryOf("a".repeat(64) + domain)).isPresent();
        assertThat(EmailAddress.tryOf("a".repeat(65) + domain)).isEmpty();
        assertThat(EmailAddress.tryOf("a@" + "d.".repeat(126) + "example")).isEmpty();
    }
}
