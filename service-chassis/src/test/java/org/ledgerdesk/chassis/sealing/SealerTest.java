package org.ledgerdesk.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChassisTest
class SealerTest {

    @Autowired
    Sealer sealer;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSealedTextReadsBackAndShowsNothingOfItself() {
        var sealed = sealer.seal("HD-00001", "anna", "Kassa leeg – sinds 9:12 \uD83D\uDEB2");
        assertThat(sealed).startsWith("sealed:").doesNotContain("Kassa");
        assertThat(sealer.open(sealed)).isEqualTo("Kassa leeg – sinds 9:12 \uD83D\uDEB2");
    }

    @Test
    void destroyingAKeyErasesThatAuthorsWordsInThatScopeOnly() {
        var gone = sealer.seal("HD-00002", "anna", "forget me");
        var sameTicket = sealer.seal("HD-00002", "bert", "keep me");
        var sameAuthor = sealer.seal("HD-00003", "anna", "keep me too");
        sealer.destroy("HD-00002", "anna");
        assertThat(sealer.open(gone)).isEqualTo(Sealer.ERASED);
        assertThat(sealer.open(sameTicket)).isEqualTo("keep me");
        assertThat(sealer.open(sameAuthor)).isEqualTo("keep me too");
        assertThat(sealer.open(sealer.seal("HD-00002", "anna", "written later")))
                .isEqualTo("written later");
    }

    @Test
    void keysAreNotStoredInTheClear() {
        sealer.seal("HD-00004", "anna", "text");
        var stored = jdbc.sql("SELECT secret FROM sealing_key WHERE scope = 'HD-00004'")
                .query(byte[].class)
                .single();
        assertThat(stored).hasSizeGreaterThan(Aes.KEY_BYTES);
    }

    @Test
    void whatWasNeverSealedIsRefused() {
        assertThatThrownBy(() -> sealer.open("plain")).isInstanceOf(IllegalArgumentException.class);
    }
}
