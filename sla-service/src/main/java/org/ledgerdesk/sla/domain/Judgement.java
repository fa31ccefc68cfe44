package org.ledgerdesk.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which steps follow for a ticket's clocks from a fact, or from time alone: a pure function of what is handed
 * in. Warnings and breaches that were due before a fact come before it, so that the outcome does not depend on when the
 * sweep looked.
 */
public final class Judgement {

    private final String reference;
    private final Rule rule;
    private final Steps steps;
    private final Clocks clocks;
    private final TicketState ticket;

    Judgement(String reference, Rule rule, Steps steps, TicketState ticket) {
        this.reference = reference;
        this.rule = rule;
        this.steps = steps;
        this.clocks = steps.clocks();
        this.ticket = ticket;
    }

    /** The steps that follow from one more fact about a ticket that stood as in {@code before}, under one policy. */
    public static List<ClockEvent> of(
            String reference,
            Clocks clocks,
            TicketState before,
            TicketFact fact,
            PoliciesInForce policies,
            Calendars calendars) {
        var ticket = before.after(fact);
        var rule = Rule.of(policies.at(ticket.organisation(), fact.at()), policies);
        var steps = new Steps(reference, clocks, new Steps.Moment(fact.at(), fact.id()), rule, calendars);
        new Judgement(reference, rule, steps, ticket).take(fact, before);
        return steps.taken();
    }

    /** The warnings and breaches that time alone brought until now. */
    public static List<ClockEvent> of(Clocks clocks, Instant now, PoliciesInForce policies) {
        return TimePassed.until(now, clocks, policies);
    }

    void take(TicketFact fact, TicketState before) {
        steps.passTime(fact.at());
        switch (fact) {
            case TicketFact.Merged merged -> clocks.open().forEach(clock -> steps.cancel(clock, "MERGED"));
            case TicketFact.Unmerged again -> takeUp(again, before);
            case TicketFact.Absorbed _, TicketFact.Separated _ -> moveResponse(fact);
            case TicketFact.ClientWrote _ -> {
                judge(fact);
                moveResponse(fact);
            }
            default -> judge(fact);
        }
        if (ticket.merged() == null) {
            clocks.open().forEach(this::haltOrGoOn);
            for (var kind : ClockKind.values()) {
                start(kind, fact, before);
            }
        }
        steps.passTime(fact.at());
    }

    private void judge(TicketFact fact) {
        clocks.all().forEach(clock -> goOn(clock, fact));
        for (var clock : clocks.open()) {
            var reason = cancels(clock.kind(), fact);
            if (reason != null) {
                steps.cancel(clock, reason);
            } else if (clock.kind().stops(fact)) {
                stop(clock, fact);
            } else if (!clock.marks().brokenBefore(fact.at())) {
                retarget(clock);
            }
        }
    }

    private @Nullable String cancels(ClockKind kind, TicketFact fact) {
        return rule.policy().covers(kind, ticket.progress().category()) ? kind.cancelledBy(fact) : "RECATEGORISED";
    }

    /** What had ended is to be done after all, in what was left of its time. */
    private void goOn(Clock clock, TicketFact fact) {
        var kind = clock.kind();
        if (!clock.isOpen() && kind.goesOn(ticket, fact) && rule.promises(kind, ticket)) {
            steps.resume(clock, clock.counted(), clock.counted());
        }
    }

    /** What the merge ended goes on, the time since counted; what was answered meanwhile ends by its own time. */
    private void takeUp(TicketFact.Unmerged fact, TicketState before) {
        for (var clock : clocks.all()) {
            if (before.merged() == null || !before.merged().equals(clock.marks().cancelled())) {
                continue;
            }
            var done = clock.kind().doneWhileMerged(fact);
            if (done == null && !(clock.kind().isOwed(ticket) && rule.promises(clock.kind(), ticket))) {
                continue;
            }
            var since = clock.kind().standsStill(ticket)
                    ? Duration.ZERO
                    : steps.hours(clock).elapsed(before.merged(), done == null ? fact.at() : done);
            var elapsed = clock.counted().plus(since);
            steps.resume(clock, elapsed, elapsed);
            if (done != null) {
                steps.end(clock, elapsed);
            }
        }
    }

    /** An older message has come to this ticket, or arrived late, or went back where it came from: the answer counts from there. */
    private void moveResponse(TicketFact fact) {
        var from = ticket.unansweredSince();
        for (var clock : clocks.open()) {
            if (clock.kind() != ClockKind.RESPONSE || clock.startedAt().equals(from)) {
                continue;
            }
            if (from == null) {
                steps.cancel(clock, "MERGE_UNDONE");
            } else if (!clock.marks().brokenBefore(fact.at())) {
                steps.move(clock, from);
            }
        }
    }

    private void stop(Clock clock, TicketFact fact) {
        var elapsed = steps.elapsed(clock);
        if (clock.marks().brokenBefore(fact.at())) {
            steps.add(new ClockEvent.ClockStopped(steps.of(clock), elapsed));
        } else if (elapsed.compareTo(clock.allowed()) <= 0) {
            steps.add(new ClockEvent.ClockMet(steps.of(clock), elapsed));
        } else {
            steps.endLate(clock, elapsed);
        }
    }

    /** Raising: no later than the new target from now. Lowering: the new target from the start. Elapsed time is kept. */
    void retarget(Clock clock) {
        var promised = rule.policy().target(clock.kind(), ticket.priority());
        var target = promised == null ? clock.target() : promised;
        var calendar = rule.policy().calendarFor(ticket);
        boolean sameCalendar = calendar.name().equals(clock.calendar())
                && calendar.version() == clock.last().calendarVersion();
        if (!sameCalendar || !target.equals(clock.target())) {
            var elapsed = steps.elapsed(clock);
            steps.retarget(clock, target, allowed(clock, target, elapsed), elapsed, calendar);
        }
    }

    private static Duration allowed(Clock clock, Duration target, Duration elapsed) {
        int change = target.compareTo(clock.target());
        if (change > 0) {
            return target;
        }
        var fromNow = elapsed.plus(target);
        return change < 0 && fromNow.compareTo(clock.allowed()) < 0 ? fromNow : clock.allowed();
    }

    private void haltOrGoOn(Clock clock) {
        boolean halt = clock.kind().standsStill(ticket);
        if (halt && clock.course() != null) {
            steps.add(new ClockEvent.ClockPaused(steps.of(clock), steps.elapsed(clock)));
        } else if (!halt && clock.course() == null) {
            steps.resume(clock, clock.counted(), null);
        }
    }

    private void start(ClockKind kind, TicketFact fact, TicketState before) {
        var from = startsNoMore(kind) ? null : kind.start(ticket, fact);
        var target = rule.policy().target(kind, ticket.priority());
        if (from == null || target == null || !rule.promisedSince(from, kind, ticket)) {
            return;
        }
        // A clock may be known later than it counts: what passed until now passed by the hours of then.
        var calendar = rule.policy().calendarFor(before.known() && from.isBefore(fact.at()) ? before : ticket);
        var course = steps.course(calendar, from, Duration.ZERO, target, target);
        var step = steps.of(clocks.nextId(reference, kind), kind, calendar);
        steps.add(new ClockEvent.ClockStarted(step, from, target, calendar.name(), course));
        if (kind.waits(ticket)) {
            steps.add(new ClockEvent.ClockPaused(step, calendar.hours().elapsed(from, fact.at())));
        }
        steps.passTime(fact.at());
        var begun = clocks.get(step.clockId());
        if (!begun.marks().brokenBefore(fact.at())) {
            retarget(begun);
        }
    }

    private boolean startsNoMore(ClockKind kind) {
        return clocks.isOpen(kind)
                || !rule.policy().covers(kind, ticket.progress().category())
                || kind.isOfCategories() && clocks.has(kind);
    }
}
