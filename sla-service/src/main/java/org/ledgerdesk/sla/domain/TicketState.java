package org.ledgerdesk.sla.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands after its facts so far.
 *
 * @param priority null until known; a site-down ticket is P1 from its opening
 * @param unansweredSince when the oldest client message without a human public response was received
 * @param merged since when it is part of another ticket
 * @param progress how far staff are with it
 */
public record TicketState(
        boolean known,
        @Nullable String organisation,
        Set<String> involved,
        @Nullable Priority priority,
        boolean siteDown,
        @Nullable Instant unansweredSince,
        boolean waiting,
        boolean closed,
        @Nullable Instant merged,
        Progress progress) {

    public static final TicketState UNKNOWN =
            new TicketState(false, null, Set.of(), null, false, null, false, false, null, Progress.NONE);

    public static TicketState of(Collection<TicketFact> facts) {
        return facts.stream().reduce(UNKNOWN, TicketState::after, (one, other) -> other);
    }

    public TicketState after(TicketFact fact) {
        return fact instanceof TicketFact.Imported(var before)
                ? standing(before).unanswered(null).with(progress.after(before).owingNothing())
                : standing(fact).with(progress.after(fact));
    }

    private TicketState standing(TicketFact fact) {
        return switch (fact) {
            case TicketFact.Opened f ->
                new TicketState(
                        true,
                        f.organisation(),
                        f.involved(),
                        f.siteDown() ? Priority.P1 : null,
                        f.siteDown(),
                        f.receivedAt(),
                        false,
                        false,
                        null,
                        progress);
            case TicketFact.Assessed f -> urgency(f.priority(), f.siteDown());
            case TicketFact.ClientWrote f -> unanswered(older(f.receivedAt()));
            case TicketFact.StaffAnswered f -> unanswered(null);
            case TicketFact.WaitingStarted f -> turn(true, closed);
            case TicketFact.WaitingEnded f -> turn(false, closed);
            case TicketFact.Reopened f -> turn(false, false);
            case TicketFact.Closed f -> turn(false, true);
            case TicketFact.PersonInvolved f -> involving(Set.of(f.person()), true);
            case TicketFact.PersonUninvolved f -> involving(Set.of(f.person()), false);
            case TicketFact.Merged f -> partOfAnotherSince(f.at());
            case TicketFact.Unmerged f -> partOfAnotherSince(null).unanswered(f.unansweredSince());
            case TicketFact.Absorbed f ->
                involving(f.people(), true)
                        .unanswered(f.unansweredSince() == null ? unansweredSince : older(f.unansweredSince()));
            case TicketFact.Separated f -> involving(f.people(), false).unanswered(f.unansweredSince());
            case TicketFact.Adopted f -> of(f.organisation());
            case TicketFact.Recategorised f ->
                urgency(f.siteDown() ? Priority.P1 : siteDown ? null : priority, f.siteDown());
            default -> this;
        };
    }

    private Instant older(Instant receivedAt) {
        return unansweredSince == null || receivedAt.isBefore(unansweredSince) ? receivedAt : unansweredSince;
    }

    private TicketState of(String adopter) {
        return new TicketState(
                known, adopter, involved, priority, siteDown, unansweredSince, waiting, closed, merged, progress);
    }

    private TicketState urgency(@Nullable Priority now, boolean down) {
        return new TicketState(
                known, organisation, involved, now, down, unansweredSince, waiting, closed, merged, progress);
    }

    private TicketState unanswered(@Nullable Instant since) {
        return new TicketState(
                known, organisation, involved, priority, siteDown, since, waiting, closed, merged, progress);
    }

    private TicketState turn(boolean waits, boolean isClosed) {
        return new TicketState(
                known, organisation, involved, priority, siteDown, unansweredSince, waits, isClosed, merged, progress);
    }

    private TicketState partOfAnotherSince(@Nullable Instant since) {
        return new TicketState(
                known, organisation, involved, priority, siteDown, unansweredSince, waiting, closed, since, progress);
    }

    private TicketState with(Progress now) {
        return new TicketState(
                known, organisation, involved, priority, siteDown, unansweredSince, waiting, closed, merged, now);
    }

    private TicketState involving(Set<String> some, boolean join) {
        var people = new HashSet<>(involved);
        if (join) {
            people.addAll(some);
        } else {
            people.removeAll(some);
        }
        return new TicketState(
                known, organisation, people, priority, siteDown, unansweredSince, waiting, closed, merged, progress);
    }
}
