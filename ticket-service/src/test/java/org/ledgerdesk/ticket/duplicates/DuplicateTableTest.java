package org.ledgerdesk.ticket.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@TicketServiceTest
class DuplicateTableTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired
    private DuplicateTable table;

    @Autowired
    private OneTransaction transaction;

    private final String scope = "firm-" + UUID.randomUUID();

    @Test
    void mergedTicketsAreKeptUnderTheirRootAndComeBackWithWhatTheyBrought() {
        var a = ticket();
        var b = ticket();
        var c = ticket();

        change(() -> table.merged(a, b));
        change(() -> table.merged(b, c));
        assertThat(original(a)).isEqualTo(c);
        assertThat(original(b)).isEqualTo(c);

        change(() -> table.merged(b, null));
        assertThat(original(a)).isEqualTo(b);
        assertThat(original(b)).isEqualTo(b);
    }

    @Test
    void whatWasMergedIsSuggestedForAsLongAsItsOriginal() {
        var duplicate = ticket();
        var original = ticket();
        change(() -> table.merged(duplicate, original));
        var before = table.lastChange();

        change(() -> table.resolved(original, LONG_AGO));

        var changed = ours(table.changedAfter(before, 1_000_000));
        assertThat(changed).extracting(row -> row.ticket().reference()).containsExactlyInAnyOrder(duplicate, original);
        assertThat(changed).extracting(DuplicateTable.Row::resolvedAt).containsOnly(LONG_AGO);
        var since = LONG_AGO.plus(Duration.ofDays(1));
        assertThat(ours(table.suggestedAfter(before, Long.MAX_VALUE, since, 1_000_000)))
                .isEmpty();
    }

    /** Other tests' tickets may arrive in the table meanwhile. */
    private List<DuplicateTable.Row> ours(List<DuplicateTable.Row> rows) {
        return rows.stream().filter(row -> row.ticket().scope().equals(scope)).toList();
    }

    @Test
    void onlyWhatChangedSinceIsLookedAtForItsMeaningAndAReopenedTicketChanges() {
        var since = LONG_AGO.plus(Duration.ofDays(1));
        var closed = ticket();
        change(() -> table.resolved(closed, LONG_AGO));
        var open = ticket();
        assertThat(withoutVector(-1, since)).containsExactly(open);

        var looked = table.lastChange();
        assertThat(withoutVector(looked, since)).isEmpty();

        change(() -> table.resolved(closed, null));
        assertThat(withoutVector(looked, since)).containsExactly(closed);
    }

    private List<String> withoutVector(long change, Instant since) {
        return table.withoutVector(change, since, 1_000_000).stream()
                .filter(ticket -> ticket.scope().equals(scope))
                .map(Indexed::reference)
                .toList();
    }

    @Test
    void erasedWordsLeaveNothingThatIsMadeOfThem() {
        var reference = ticket();
        change(() -> table.embedded(
                List.of(table.ticket(reference).orElseThrow().meaning(new Vector(new byte[Vector.SIZE])))));
        assertThat(table.ticket(reference).orElseThrow().vector()).isNotNull();

        change(() -> table.rewrite(table.ticket(reference).orElseThrow()));
        assertThat(table.ticket(reference).orElseThrow().vector()).isNotNull();

        var nothing = new Described("", "", List.of());
        change(() -> table.rewrite(new Indexed(reference, scope, reference, "requester", nothing, null)));
        var erased = table.ticket(reference).orElseThrow();
        assertThat(erased.issue()).isEqualTo(nothing);
        assertThat(erased.vector()).isNull();
    }

    @Test
    void aReplayGivesTheSameRowsAndKeepsWhatWasEmbedded() {
        var reference = ticket();
        var embedded = table.ticket(reference).orElseThrow().meaning(new Vector(new byte[Vector.SIZE]));
        change(() -> table.embedded(List.of(embedded)));
        change(() -> table.merged(reference, ticket()));

        change(() -> table.add(List.of(embedded.meaning(null))));

        var again = table.ticket(reference).orElseThrow();
        assertThat(again.original()).isEqualTo(reference);
        assertThat(again.issue()).isEqualTo(embedded.issue());
        assertThat(again.vector()).isNotNull();
    }

    private String ticket() {
        var reference = "HD-" + UUID.randomUUID();
        var issue = Described.of("Checkout blank " + reference, "See order 4711-2", List.of(), List.of("4711-2"));
        change(() -> table.add(List.of(new Indexed(reference, scope, reference, "requester", issue, null))));
        return reference;
    }

    private String original(String reference) {
        return table.ticket(reference).orElseThrow().original();
    }

    private void change(Runnable change) {
        transaction.run(() -> {
            table.lock();
            change.run();
        });
    }
}
