package org.ledgerdesk.ticket.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.clocks.Clocks;
import org.ledgerdesk.ticket.desk.Disclosure;
import org.ledgerdesk.ticket.directory.Organisations;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.domain.Ending;
import org.ledgerdesk.ticket.domain.Progress;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.Standing;
import org.ledgerdesk.ticket.domain.Status;
import org.ledgerdesk.ticket.domain.TicketEvent.CompletionEstimated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketSplit;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.ledgerdesk.ticket.ledger.StoredFact;
import org.ledgerdesk.ticket.timeline.TicketPage.Estimate;
import org.ledgerdesk.ticket.timeline.TicketPage.Involved;
import org.ledgerdesk.ticket.timeline.TicketPage.Part;
import org.ledgerdesk.ticket.work.Work;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Folds a ticket's page from its facts. */
@Component
class Timeline {

    private final Ledger ledger;
    private final Sealer sealer;
    private final People people;
    private final Organisations organisations;
    private final Clock clock;
    private final Clocks clocks;
    private final Work work;
    private final Duration closesAfter;

    Timeline(
            Ledger ledger,
            Sealer sealer,
            People people,
            Organisations organisations,
            Clock clock,
            Clocks clocks,
            Work work,
            @Value("${ledgerdesk.closes-after}") Duration closesAfter) {
        this.ledger = ledger;
        this.sealer = sealer;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
        this.clocks = clocks;
        this.work = work;
        this.closesAfter = closesAfter;
    }

    /** What the reader may see, for one answer. */
    Sight sight(Caller reader) {
        return new Sight(ledger, reader);
    }

    /**
     * The facts a reader may look into, all of them or those up to a moment of business time.
     *
     * @throws Problem 404 when there is no such ticket, was none at that moment, or the reader may not see it today
     */
    static List<StoredFact> facts(String reference, Sight sight, @Nullable Instant asOf) {
        if (!sight.sees(reference)) {
            throw Problem.notFound();
        }
        var then = sight.facts(reference).stream()
                .filter(fact -> asOf == null || !fact.event().at().isAfter(asOf))
                .toList();
        if (then.isEmpty()) {
            throw Problem.notFound();
        }
        return then;
    }

    TicketPage page(String reference, Caller reader, @Nullable Instant asOf) {
        return page(reference, sight(reader), asOf);
    }

    private TicketPage page(String reference, Sight sight, @Nullable Instant asOf) {
        var reader = sight.reader();
        var facts = facts(reference, sight, asOf);
        var standing = Sight.standing(facts);
        var opened = (TicketOpened) facts.getFirst().event();
        var shown = Disclosure.of(facts, reader).shown(facts);
        var names = new Names(people, clock);
        var together = new Consolidated(sight, asOf, names, this::text);
        var progress = progress(facts);
        return new TicketPage(
                reference,
                text(opened.subject()),
                standing.status(),
                standing.category(),
                standing.department(),
                standing.priority(),
                standing.siteDown(),
                standing.toBeAssessed(),
                reader.seesAllTickets() ? opened.proposedPriority() : null,
                opened.impact(),
                standing.organisation(),
                standing.organisation() == null ? null : organisations.name(standing.organisation()),
                names.person(standing.requester()),
                standing.assignee() == null
                        ? null
                        : names.assignee(standing.assignee(), reader.seesAllTickets() && asOf == null),
                people(standing, names),
                opened.urls().stream().map(this::text).toList(),
                opened.orderNumbers().stream().map(this::text).toList(),
                opened.at(),
                updatedAt(shown),
                standing.status() == Status.RESOLVED ? closesAt(facts) : null,
                progress.estimate() == null ? null : estimate(facts),
                progress.escalated(),
                standing.mergedInto(),
                together.absorbed(reference),
                opened.splitFrom() == null ? null : opened.splitFrom().reference(),
                splits(facts),
                QuoteShown.of(facts, names, this::text),
                asOf == null ? clocks.of(reference) : List.of(),
                asOf == null ? work.minutes(together.references(reference)) : null,
                shown.getLast().sequence(),
                together.conversation(reference));
    }

    /** The ticket as which this one goes on, if the reader may see it; else the one they asked for. */
    TicketPage goingOn(String reference, Caller reader) {
        var sight = sight(reader);
        facts(reference, sight, null);
        var root = sight.standing(reference);
        while (root.mergedInto() != null) {
            root = sight.standing(root.mergedInto());
        }
        return page(sight.sees(root.reference()) ? root.reference() : reference, sight, null);
    }

    String text(SealedText sealed) {
        return sealer.open(sealed.value());
    }

    private static List<String> splits(List<StoredFact> facts) {
        return facts.stream()
                .map(StoredFact::event)
                .filter(TicketSplit.class::isInstance)
                .map(fact -> ((TicketSplit) fact).into())
                .toList();
    }

    private static Progress progress(List<StoredFact> facts) {
        var progress = Progress.NONE;
        for (var fact : facts) {
            progress = progress.after(fact.event());
        }
        return progress;
    }

    private @Nullable Instant closesAt(List<StoredFact> facts) {
        var ending = Ending.NONE;
        for (var fact : facts) {
            ending = ending.after(fact.event());
        }
        return ending.resolvedAt() == null ? null : ending.resolvedAt().plus(closesAfter);
    }

    private @Nullable Estimate estimate(List<StoredFact> facts) {
        return facts.reversed().stream()
                .map(StoredFact::event)
                .filter(CompletionEstimated.class::isInstance)
                .map(CompletionEstimated.class::cast)
                .map(promised -> new Estimate(promised.date(), promised.note() == null ? null : text(promised.note())))
                .findFirst()
                .orElse(null);
    }

    private static Instant updatedAt(List<StoredFact> facts) {
        return facts.stream()
                .map(fact -> fact.event().at())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static List<Involved> people(Standing standing, Names names) {
        var involved = new ArrayList<Involved>();
        involved.add(involved(standing.requester(), Part.REQUESTER, names));
        standing.followers().forEach(person -> involved.add(involved(person, Part.FOLLOWER, names)));
        return involved;
    }

    private static Involved involved(String id, Part part, Names names) {
        var person = names.person(id);
        return new Involved(id, person.name(), person.email(), part);
    }
}
