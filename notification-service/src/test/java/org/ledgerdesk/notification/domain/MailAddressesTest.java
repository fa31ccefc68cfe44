package org.ledgerdesk.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailAddressesTest {

    private static final String PERSON = "6f1c1f4e-2f0a-4c58-9c53-0b6f4b0e7a11";

    private final MailAddresses addresses = new MailAddresses("support@ledgerdesk.example", "a-key-for-this-test-only");

    @Test
    void anAnswersAddressNamesTicketAndPerson() {
        assertThat(addresses.readAnswer(addresses.answer("HD-00042", PERSON)))
                .contains(new MailAddresses.Answer("HD-00042", PERSON));
    }

    @Test
    void itSurvivesMailServersThatChangeCase() {
        var address = addresses.answer("HD-00042", PERSON);
        assertThat(addresses.readAnswer(address.toUpperCase())).isPresent();
        assertThat(address).isLowerCase();
    }

    @Test
    void itsLocalPartIsNoLongerThanMailAllows() {
        assertThat(addresses
                        .answer("HD-123456789", "ffffffff-ffff-ffff-ffff-ffffffffffff")
                        .indexOf('@'))
                .isLessThanOrEqualTo(64);
    }

    @Test
    void nobodyElseCanMakeOne() {
        var address = addresses.answer("HD-00042", PERSON);
        assertThat(addresses.readAnswer(address.replace("hd-00042", "hd-00043")))
                .isEmpty();
        assertThat(addresses.readAnswer(address.replace("support+", "sales+"))).isEmpty();
        assertThat(addresses.readAnswer(address.replace("ledgerdesk.example", "elsewhere.example")))
                .isEmpty();
        assertThat(new MailAddresses("support@ledgerdesk.example", "another-key-for-this-test").readAnswer(address))
                .isEmpty();
        assertThat(addresses.readAnswer("support@ledgerdesk.example")).isEmpty();
    }

    @Test
    void aMessageIdAndABounceAddressNameTheirMail() {
        var id = UUID.fromString("ffffffff-ffff-ffff-8fff-ffffffffffff");
        assertThat(addresses.readMessageId(addresses.messageId(id))).contains(id);
        assertThat(addresses.readBounce(addresses.bounce(id))).contains(id);
        assertThat(addresses.readMessageId("<mail." + id + "@elsewhere.example>"))
                .isEmpty();
        assertThat(addresses.readBounce("support+bounce.zzz@ledgerdesk.example"))
                .isEmpty();
    }
}
