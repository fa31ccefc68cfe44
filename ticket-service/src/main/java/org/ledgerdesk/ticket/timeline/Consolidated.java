package org.ledgerdesk.ticket.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Disclosure;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.TicketEvent.DuplicateAbsorbed;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.ledger.Moves;
import org.ledgerdesk.ticket.ledger.StoredFact;
import org.ledgerdesk.ticket.timeline.Entry.Kind;
import org.ledgerdesk.ticket.timeline.TicketPage.Absorbed;

/** One reader's view of a ticket together with what it absorbed, read from each one's own facts; nothing of them is copied. */
final class Consolidated {

    private final Sight sight;
    private final @Nullable Instant asOf;
    private final Names names;
    private final Function<SealedText, String> open;
    private final Moves moves = new Moves(this::facts);
    private final Map<String, List<StoredFact>> then = new HashMap<>();
    private final Map<String, Map<String, StoredFact>> shown = new HashMap<>();

    Consolidated(Sight sight, @Nullable Instant asOf, Names names, Function<SealedText, String> open) {
        this.sight = sight;
        this.asOf = asOf;
        this.names = names;
        this.open = open;
    }

    /** What was said and done on the ticket, and what was said on those it absorbed, as they came in time. */
    List<Entry> conversation(String reference) {
        var entries = new ArrayList<>(entries(reference, reference));
        var others = visible(reference).stream()
                .flatMap(one -> entries(reference, one.duplicate()).stream())
                .filter(entry ->
                        entry.kind() != Kind.EVENT || !entry.attachments().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            entries.addAll(others);
            entries.sort(Comparator.comparing(Entry::at));
        }
        return entries;
    }

    List<Absorbed> absorbed(String reference) {
        return visible(reference).stream().map(this::absorbed).toList();
    }

    /** The ticket and all that is part of it, whoever reads. */
    List<String> references(String reference) {
        return Stream.concat(Stream.of(reference), all(reference).map(DuplicateAbsorbed::duplicate))
                .toList();
    }

    private Absorbed absorbed(DuplicateAbsorbed one) {
        var opened = (TicketOpened) facts(one.duplicate()).getFirst().event();
        return new Absorbed(one.duplicate(), open.apply(opened.subject()), names.person(opened.requester()), one.at());
    }

    private List<DuplicateAbsorbed> visible(String reference) {
        return all(reference).filter(one -> sight.sees(one.duplicate())).toList();
    }

    /** Those absorbed at that moment, each followed by what it had absorbed itself. */
    private Stream<DuplicateAbsorbed> all(String reference) {
        var absorbed = new ArrayList<DuplicateAbsorbed>();
        facts(reference).forEach(fact -> {
            if (fact.event() instanceof DuplicateAbsorbed one) {
                absorbed.add(one);
            } else if (fact.event() instanceof MergeUndone undone) {
                absorbed.removeIf(one -> one.duplicate().equals(undone.duplicate()));
            }
        });
        return absorbed.stream().flatMap(one -> Stream.concat(Stream.of(one), all(one.duplicate())));
    }

    private List<Entry> entries(String page, String owner) {
        var facts = moves.of(owner).stream()
                .flatMap(fact ->
                        Stream.ofNullable(shown(fact.event().reference()).get(fact.id())))
                .toList();
        return new Conversation(page, owner, Disclosure.of(facts, sight.reader()), names, open).of(facts);
    }

    /** The ticket's facts that this reader is shown, numbered as they are for them. */
    private Map<String, StoredFact> shown(String reference) {
        return shown.computeIfAbsent(reference, one -> {
            var facts = facts(one);
            var byId = new HashMap<String, StoredFact>();
            Disclosure.of(facts, sight.reader()).shown(facts).stream()
                    .filter(sight::sees)
                    .forEach(fact -> byId.put(fact.id(), fact));
            return byId;
        });
    }

    private List<StoredFact> facts(String reference) {
        return asOf == null
                ? sight.facts(reference)
                : then.computeIfAbsent(reference, one -> sight.facts(one).stream()
                        .filter(fact -> !fact.event().at().isAfter(asOf))
                        .toList());
    }
}
