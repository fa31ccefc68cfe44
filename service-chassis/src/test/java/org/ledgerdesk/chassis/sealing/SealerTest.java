package org.ledgerdesk.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ChassisTest
class SealerTest {

    @Autowired
    Sealer sealer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

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
    void aWholeScopeIsErasedWhoeverWroteInIt() {
        var hers = sealer.seal("HD-00005", "anna", "forget me");
        var his = sealer.seal("HD-00005", "bert", "forget me too");
        var elsewhere = sealer.seal("HD-00006", "anna", "keep me");
        sealer.destroyScope("HD-00005");
        assertThat(sealer.open(hers)).isEqualTo(Sealer.ERASED);
        assertThat(sealer.open(his)).isEqualTo(Sealer.ERASED);
        assertThat(sealer.open(elsewhere)).isEqualTo("keep me");
    }

    @Test
    void anAuthorIsErasedWhereverTheyWrote() {
        var here = sealer.seal("HD-00007", "carl", "forget me");
        var there = sealer.seal("HD-00008", "carl", "forget me too");
        var other = sealer.seal("HD-00008", "anna", "keep me");
        assertThat(sealer.destroyAuthor("carl")).containsExactlyInAnyOrder("HD-00007", "HD-00008");
        assertThat(sealer.destroyAuthor("carl")).isEmpty();
        assertThat(sealer.open(here)).isEqualTo(Sealer.ERASED);
        assertThat(sealer.open(there)).isEqualTo(Sealer.ERASED);
        assertThat(sealer.open(other)).isEqualTo("keep me");
    }

    @Test
    void anotherInstanceThatHasTheKeyInMindForgetsItWithinASecondOrTwo() {
        var elsewhere = new Sealer(jdbc, "0123456789abcdef0123456789abcdef".getBytes());
        var sealed = sealer.seal("HD-00009", "anna", "forget me");
        assertThat(elsewhere.open(sealed)).isEqualTo("forget me");
        sealer.destroyScope("HD-00009");
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(elsewhere.open(sealed)).isEqualTo(Sealer.ERASED));
    }

    @Test
    void whoeverReadsWhileTheKeyIsBeingDestroyedPutsItIntoNoCache() {
        var sealed = sealer.seal("HD-00010", "anna", "forget me");
        transaction.executeWithoutResult(status -> {
            sealer.destroyScope("HD-00010");
            assertThat(CompletableFuture.supplyAsync(() -> sealer.open(sealed)).join())
                    .isEqualTo("forget me");
            assertThat(sealer.open(sealed)).isEqualTo(Sealer.ERASED);
        });
        assertThat(sealer.open(sealed)).isEqualTo(Sealer.ERASED);
    }

    @Test
    void aDestroyingThatIsTakenBackLeavesTheWords() {
        var sealed = sealer.seal("HD-00011", "anna", "still here");
        transaction.executeWithoutResult(status -> {
            sealer.destroyScope("HD-00011");
            status.setRollbackOnly();
        });
        assertThat(sealer.open(sealed)).isEqualTo("still here");
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

    @Test
    void oneTransactionAsksForAKeyOnceAndLeavesNoneBehindWhenItIsRolledBack() {
        var lost = transaction.execute(status -> {
            var sealed = sealer.seal("HD-00005", "anna", "first");
            assertThat(sealer.seal("HD-00005", "anna", "second").split(":")[1]).isEqualTo(sealed.split(":")[1]);
            assertThat(sealer.open(sealed)).isEqualTo("first");
            status.setRollbackOnly();
            return sealed;
        });
        assertThat(sealer.open(lost)).isEqualTo(Sealer.ERASED);
        assertThat(sealer.open(sealer.seal("HD-00005", "anna", "again"))).isEqualTo("again");
    }

    @Test
    void aKeyDestroyedInATransactionSealsNothingMoreInIt() {
        transaction.executeWithoutResult(status -> {
            var gone = sealer.seal("HD-00006", "anna", "forget me");
            sealer.destroy("HD-00006", "anna");
            assertThat(sealer.open(gone)).isEqualTo(Sealer.ERASED);
            assertThat(sealer.open(sealer.seal("HD-00006", "anna", "later"))).isEqualTo("later");
        });
    }
}
