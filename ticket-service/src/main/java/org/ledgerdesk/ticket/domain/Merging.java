package org.ledgerdesk.ticket.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketCommand.AbsorbDuplicate;
import org.ledgerdesk.ticket.domain.TicketCommand.MergeTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ReleaseDuplicate;
import org.ledgerdesk.ticket.domain.TicketCommand.UndoMerge;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseEnded;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseStarted;
import org.ledgerdesk.ticket.domain.TicketEvent.DuplicateAbsorbed;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonInvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonUninvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketMerged;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;

/**
 * What a ticket absorbed, and as much of what was said since as it takes to undo that: who waits for an answer must be told
 * again without what moves away. As long as nothing is absorbed, no more than one moment is kept of it.
 *
 * @param before the status a merged ticket had
 * @param unanswered since when the client waits, as it was before {@code turns}
 * @param turns what was absorbed and said since the first absorption, in order
 * @param guests people who are involved only through what was absorbed
 * @param asked the questions the ticket waits for an answer to
 */
public record Merging(
        @Nullable Status before,
        @Nullable Instant unanswered,
        List<Turn> turns,
        List<String> guests,
        List<String> asked) {

    static final Merging NONE = new Merging(null, null, List.of(), List.of(), List.of());

    /** Either a duplicate or a response. */
    record Turn(
            @Nullable DuplicateAbsorbed absorbed, @Nullable Said said) {

        boolean isOf(List<String> references) {
            return said != null && said.addressedTo() != null && references.contains(said.addressedTo());
        }

        @Nullable Instant after(@Nullable Instant unanswered) {
            if (absorbed != null) {
                return earlier(unanswered, absorbed.oldestUnanswered());
            }
            var heard = Objects.requireNonNull(said);
            if (heard.answersClient()) {
                return null;
            }
            return heard.wantsAnswer() ? earlier(unanswered, heard.receivedAt()) : unanswered;
        }
    }

    Merging after(TicketEvent event) {
        return switch (event) {
            case TicketOpened opened -> new Merging(null, opened.receivedAt(), List.of(), List.of(), List.of());
            case ResponseAdded response -> hearing(List.of(Said.of(response)));
            case AwaitingResponseStarted started -> asking(started.responseId());
            case AwaitingResponseEnded ended -> new Merging(before, unanswered, turns, guests, List.of());
            case TicketResolved resolved -> new Merging(before, unanswered, turns, guests, List.of());
            case PersonInvolved stays -> noGuest(stays.person());
            case PersonUninvolved gone -> noGuest(gone.person());
            case TicketMerged merged -> new Merging(merged.before(), unanswered, turns, guests, asked);
            case DuplicateAbsorbed absorbed ->
                new Merging(
                        before,
                        unanswered,
                        with(turns, List.of(new Turn(absorbed, null))),
                        with(guests, absorbed.people()),
                        asked);
            case MergeUndone undone -> undone.original() == null ? released(undone) : unmerged(undone);
            default -> this;
        };
    }

    /** What this ticket absorbed itself. */
    public List<String> duplicates() {
        return absorbed().map(DuplicateAbsorbed::duplicate).toList();
    }

    /** Everything that came with it, also by way of others. */
    public List<String> brings() {
        return absorbed()
                .flatMap(one -> Stream.concat(Stream.of(one.duplicate()), one.brings().stream()))
                .toList();
    }

    /** What was said to a duplicate of this ticket since, or to what that had absorbed. */
    public List<Said> saidTo(String duplicate) {
        var references = references(duplicate);
        return turns.stream()
                .filter(turn -> turn.isOf(references))
                .map(turn -> Objects.requireNonNull(turn.said()))
                .toList();
    }

    @Nullable Instant oldestUnanswered() {
        var oldest = unanswered;
        for (var turn : turns) {
            oldest = turn.after(oldest);
        }
        return oldest;
    }

    /** The same with nobody waiting for an answer. */
    Merging owingNothing() {
        return new Merging(before, null, turns, guests, asked);
    }

    List<TicketEvent> facts(MergeTicket merge, Standing standing) {
        Refusal.unless(merge.by().isStaff(), "Only staff merge tickets");
        if (standing.mergedInto() != null) {
            throw Refusal.state("merged-elsewhere", "The ticket is part of " + standing.mergedInto() + " already");
        }
        return List.of(new TicketMerged(merge.reference(), merge.at(), merge.by(), merge.into(), standing.status()));
    }

    static List<TicketEvent> facts(AbsorbDuplicate absorb, Standing standing) {
        var duplicate = absorb.duplicate();
        Refusal.unless(absorb.by().isStaff(), "Only staff merge tickets");
        if (standing.mergedInto() != null) {
            throw Refusal.state("ticket-is-merged", "The ticket goes on as " + standing.mergedInto());
        }
        if (standing.status() == Status.CLOSED) {
            throw Refusal.state("original-is-closed", "A closed ticket takes no duplicates; reopen it first");
        }
        if (!duplicate.isOfSameClientAs(standing)) {
            throw Refusal.rule("other-organisation", "Only tickets of the same client can be the same issue");
        }
        return List.of(new DuplicateAbsorbed(
                absorb.reference(),
                absorb.at(),
                absorb.by(),
                duplicate.reference(),
                duplicate.brings(),
                duplicate.involved(),
                without(duplicate.involved(), standing.everybody()),
                duplicate.oldestUnanswered()));
    }

    /** The duplicate goes on as if what was said to it had been said on it. */
    List<TicketEvent> facts(UndoMerge undo, Standing standing) {
        Refusal.unless(undo.by().isStaff(), "Only staff undo a merge");
        if (!undo.original().equals(standing.mergedInto())) {
            throw Refusal.state("not-merged", "The ticket is not part of that one");
        }
        var restored = Objects.requireNonNull(before);
        var reopened = undo.responses().stream().anyMatch(Said::wantsAnswer);
        var decision = new Decision(standing);
        decision.then(new MergeUndone(
                undo.reference(),
                undo.at(),
                undo.by(),
                undo.original(),
                null,
                List.of(),
                List.of(),
                undo.responses(),
                restored.isDone() && !reopened
                        ? null
                        : hearing(undo.responses()).oldestUnanswered(),
                restored));
        undo.responses().forEach(said -> Responding.follow(said, undo, decision));
        return decision.facts();
    }

    /** Where the question a ticket waits on moves away, it waits no longer. */
    List<TicketEvent> facts(ReleaseDuplicate release, Standing standing) {
        Refusal.unless(release.by().isStaff(), "Only staff undo a merge");
        if (standing.mergedInto() != null) {
            throw Refusal.state("original-is-merged", "The original is itself merged; undo that first");
        }
        var duplicate = release.duplicate();
        var said = saidTo(duplicate);
        var decision = new Decision(standing);
        decision.then(new MergeUndone(
                release.reference(),
                release.at(),
                release.by(),
                null,
                duplicate,
                without(references(duplicate), List.of(duplicate)),
                leaving(duplicate, standing),
                said,
                standing.isDone() ? null : without(duplicate).oldestUnanswered(),
                null));
        var moved = said.stream().map(Said::responseId).toList();
        if (standing.status() == Status.AWAITING_RESPONSE
                && !asked.isEmpty()
                && without(asked, moved).isEmpty()) {
            decision.then(new AwaitingResponseEnded(release.reference(), release.at(), release.by(), null));
        }
        return decision.facts();
    }

    private Merging noGuest(String person) {
        return new Merging(before, unanswered, turns, without(guests, List.of(person)), asked);
    }

    private Merging hearing(List<Said> more) {
        var questions =
                more.stream().filter(Said::asksClient).map(Said::responseId).toList();
        var heard = more.stream().map(said -> new Turn(null, said)).toList();
        return new Merging(before, unanswered, with(turns, heard), guests, with(asked, questions)).settled();
    }

    private Merging asking(String question) {
        return new Merging(
                before, unanswered, turns, guests, with(without(asked, List.of(question)), List.of(question)));
    }

    private Merging unmerged(MergeUndone undone) {
        return new Merging(null, unanswered, turns, guests, asked).hearing(undone.responses());
    }

    private Merging released(MergeUndone undone) {
        var moved = undone.responses().stream().map(Said::responseId).toList();
        var rest = without(Objects.requireNonNull(undone.duplicate()));
        return new Merging(before, unanswered, rest.turns, without(guests, undone.people()), without(asked, moved))
                .settled();
    }

    private Merging without(String duplicate) {
        var references = references(duplicate);
        var rest = turns.stream()
                .filter(turn -> !turn.isOf(references))
                .filter(turn ->
                        turn.absorbed() == null || !turn.absorbed().duplicate().equals(duplicate))
                .toList();
        return new Merging(before, unanswered, rest, guests, asked);
    }

    private Merging settled() {
        return absorbed().findAny().isPresent()
                ? this
                : new Merging(before, oldestUnanswered(), List.of(), guests, asked);
    }

    /** Guests of this duplicate who are nobody else's. */
    private List<String> leaving(String duplicate, Standing standing) {
        var staying = new HashSet<String>();
        absorbed().filter(one -> !one.duplicate().equals(duplicate)).forEach(one -> staying.addAll(one.involved()));
        return absorbed()
                .filter(one -> one.duplicate().equals(duplicate))
                .flatMap(one -> one.involved().stream())
                .filter(guests::contains)
                .filter(standing.followers()::contains)
                .filter(person -> !staying.contains(person))
                .toList();
    }

    private List<String> references(String duplicate) {
        var one = absorbed()
                .filter(absorbed -> absorbed.duplicate().equals(duplicate))
                .findFirst()
                .orElseThrow(() -> Refusal.state("not-merged", duplicate + " is not part of this ticket"));
        return with(one.brings(), List.of(duplicate));
    }

    private Stream<DuplicateAbsorbed> absorbed() {
        return turns.stream().flatMap(turn -> Stream.ofNullable(turn.absorbed()));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static <T> List<T> with(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static List<String> without(List<String> some, List<String> gone) {
        return some.stream().filter(one -> !gone.contains(one)).toList();
    }
}
