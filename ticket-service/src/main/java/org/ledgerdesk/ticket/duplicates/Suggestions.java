package org.ledgerdesk.ticket.duplicates;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the tickets that look like the same issue, among those the reader may see. */
@Component
class Suggestions {

    /** From here on the best is worth a look to somebody who types; below it most are about something else. */
    private static final double WORTH_SHOWING = 0.5;

    private static final int SHOWN = 3;

    /** Steps of a score. How rare words are is counted over everybody's tickets: an exact score would let clients measure that. */
    private static final int STEPS_FOR_STAFF = 1000;

    private static final int STEPS_FOR_CLIENTS = 10;

    private final IndexKeeper keeper;
    private final MeaningKeeper meanings;
    private final DuplicateTable table;
    private final Judgements judgements;
    private final Ledger ledger;
    private final Sealer sealer;
    private final JdbcClient jdbc;

    Suggestions(
            IndexKeeper keeper,
            MeaningKeeper meanings,
            DuplicateTable table,
            Judgements judgements,
            Ledger ledger,
            Sealer sealer,
            JdbcClient jdbc) {
        this.keeper = keeper;
        this.meanings = meanings;
        this.table = table;
        this.judgements = judgements;
        this.ledger = ledger;
        this.sealer = sealer;
        this.jdbc = jdbc;
    }

    /**
     * @param score how likely it is the same issue, from 0 to 1
     * @param accepted whether staff said so already; null when nobody looked
     */
    record Item(
            String reference,
            String subject,
            String status,
            double score,
            List<Reason> reasons,
            @Nullable Boolean accepted) {}

    /**
     * @param shown how many of the first to show somebody who types; none when the best is not good enough
     * @param group the ticket and those that look the same, the oldest first; empty when there are none
     * @param complete false while the index is being built: then some may be missing
     */
    record Answer(List<Item> items, int shown, List<String> group, boolean complete) {

        static final Answer NONE = new Answer(List.of(), 0, List.of(), true);
    }

    /** For somebody who types. */
    Answer typed(Caller reader, Described issue, @Nullable String scope, int most) {
        if (issue.isBlank()) {
            return Answer.NONE;
        }
        return answer(reader, new Indexed("", scope == null ? "" : scope, "", reader.id(), issue, null), scope, most);
    }

    /** For a ticket that is there, and that the reader sees. */
    Answer of(Caller reader, String reference, int most) {
        return table.ticket(reference)
                .or(() -> opened(reference))
                .filter(ticket -> !ticket.issue().isBlank())
                .map(ticket -> answer(reader, ticket, ticket.scope(), most))
                .orElse(Answer.NONE);
    }

    private Answer answer(Caller reader, Indexed asked, @Nullable String scope, int most) {
        var complete = scope == null ? keeper.index() != null : keeper.knowsNewestOf(scope);
        var index = keeper.index();
        if (index == null) {
            return new Answer(List.of(), 0, List.of(), false);
        }
        var vector = Optional.ofNullable(asked.vector()).or(() -> meanings.of(asked.issue()));
        var candidates = index.like(asked.issue(), vector.orElse(null), scope, asked.requester()).stream()
                .filter(one -> !one.reference().equals(asked.reference())
                        && !one.original().equals(asked.original()))
                .toList();
        var judged = asked.reference().isEmpty() ? Map.<String, Boolean>of() : judgements.of(asked.reference());
        var ranked = Ranking.of(candidates).stream()
                .filter(one -> judged.getOrDefault(one.original(), true))
                .toList();
        var rows = visible(reader, ranked.stream().map(Ranking.Ranked::original).toList());
        var found =
                ranked.stream().filter(one -> rows.containsKey(one.original())).toList();
        var steps = reader.seesAllTickets() ? STEPS_FOR_STAFF : STEPS_FOR_CLIENTS;
        var items = found.stream()
                .limit(most)
                .map(one -> item(one, rows.get(one.original()), judged.get(one.original()), steps))
                .toList();
        return new Answer(items, shown(items), group(asked, found, judged), complete);
    }

    private static Item item(Ranking.Ranked ranked, Row row, @Nullable Boolean accepted, int steps) {
        return new Item(
                ranked.original(),
                row.subject(),
                row.status(),
                Math.floor(ranked.score() * steps) / steps,
                ranked.reasons(),
                accepted);
    }

    private static int shown(List<Item> items) {
        return items.isEmpty() || items.getFirst().score() < WORTH_SHOWING ? 0 : Math.min(SHOWN, items.size());
    }

    private static List<String> group(Indexed asked, List<Ranking.Ranked> found, Map<String, Boolean> judged) {
        var same = found.stream()
                .filter(one -> one.same() || judged.getOrDefault(one.original(), false))
                .map(Ranking.Ranked::original)
                .toList();
        return same.isEmpty() || asked.reference().isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(asked.original()), same.stream())
                        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                        .toList();
    }

    private record Row(String subject, String status) {}

    /** As the lists say at this moment, whatever the index still holds. */
    private Map<String, Row> visible(Caller reader, List<String> references) {
        var rows = new HashMap<String, Row>();
        jdbc.sql("""
                        SELECT reference, subject, status FROM ticket_row
                        WHERE reference = ANY(:references) AND status <> 'MERGED'
                          AND (:all OR organisation IS NOT NULL
                            AND (organisation = :organisation OR requester = :id OR :id = ANY(followers)))
                        """)
                .param("references", references.toArray(String[]::new))
                .param("all", reader.seesAllTickets())
                .param("organisation", reader.organisation())
                .param("id", reader.id())
                .query(row -> {
                    rows.put(row.getString("reference"), new Row(row.getString("subject"), row.getString("status")));
                });
        return rows;
    }

    /** Just opened: its words are not in the table yet. */
    private Optional<Indexed> opened(String reference) {
        return ledger.facts(reference).stream()
                .findFirst()
                .map(fact -> (TicketOpened) fact.event())
                .map(opened -> new Indexed(
                        reference,
                        Scope.of(opened.organisation(), opened.requester()),
                        reference,
                        opened.requester(),
                        Described.of(
                                words(opened.subject()),
                                words(opened.description()),
                                opened.urls().stream().map(this::words).toList(),
                                opened.orderNumbers().stream().map(this::words).toList()),
                        null));
    }

    private String words(SealedText text) {
        var words = sealer.open(text.value());
        return words.equals(Sealer.ERASED) ? "" : words;
    }
}
