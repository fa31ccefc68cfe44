package org.ledgerdesk.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.ClockEvent.Step;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;

/**
 * Decides which steps follow for a ticket's clocks from a fact, or from time alone: a pure function of what is handed
 * in. Warnings and breaches that were due before a fact come before it, so that the outcome does not depend on when the
 * sweep looked.
 */
public final class Judgement {

    private final String reference;
    private final PoliciesInForce policies;
    private final Policy policy;
    private final Calendars calendars;
    private final Clocks clocks;
    private final List<ClockEvent> steps = new ArrayList<>();

    private Judgement(String reference, Clocks clocks, PoliciesInForce policies, Policy policy, Calendars calendars) {
        this.policies = policies;
        this.reference = reference;
        this.clocks = clocks.copy();
        this.policy = policy;
        this.calendars = calendars;
    }

    /** The steps that follow from one more fact about a ticket that stood as in {@code before}. */
    public static List<ClockEvent> of(
            String reference,
            Clocks clocks,
            TicketState before,
            TicketFact fact,
            PoliciesInForce policies,
            Calendars calendars) {
        var ticket = before.after(fact);
        var policy = policies.at(ticket.organisation(), fact.at());
        var judgement = new Judgement(reference, clocks, policies, policy, calendars);
        judgement.take(fact, before, ticket);
        return judgement.steps;
    }

    /** The warnings and breaches that time alone brought until now. */
    public static List<ClockEvent> of(Clocks clocks, Instant now, PoliciesInForce policies) {
        return TimePassed.until(now, clocks, policies);
    }

    private void take(TicketFact fact, TicketState before, TicketState ticket) {
        passTime(fact.at());
        switch (fact) {
            case TicketFact.Merged merged -> clocks.open().forEach(clock -> cancel(clock, merged, "MERGED"));
            case TicketFact.Unmerged again -> takeUp(again, before, ticket);
            case TicketFact.Absorbed absorbed -> moveResponse(absorbed, ticket);
            case TicketFact.Separated separated -> moveResponse(separated, ticket);
            default -> judge(fact, ticket);
        }
        if (ticket.merged() == null) {
            clocks.open().forEach(clock -> haltOrGoOn(clock, fact, ticket));
            for (var kind : ClockKind.values()) {
                start(kind, fact, ticket);
            }
        }
        passTime(fact.at());
    }

    private void judge(TicketFact fact, TicketState ticket) {
        clocks.all().forEach(clock -> goOn(clock, fact, ticket));
        for (var clock : clocks.open()) {
            var reason = cancels(clock.kind(), fact, ticket);
            if (reason != null) {
                cancel(clock, fact, reason);
            } else if (clock.kind().stops(fact)) {
                stop(clock, fact);
            } else if (!clock.marks().brokenBefore(fact.at())) {
                retarget(clock, fact, ticket);
            }
        }
    }

    private @Nullable String cancels(ClockKind kind, TicketFact fact, TicketState ticket) {
        return policy.covers(kind, ticket.progress().category()) ? kind.cancelledBy(fact) : "RECATEGORISED";
    }

    /** What had ended is to be done after all, in what was left of its time. */
    private void goOn(Clock clock, TicketFact fact, TicketState ticket) {
        var kind = clock.kind();
        if (!clock.isOpen()
                && kind.goesOn(ticket, fact)
                && policy.covers(kind, ticket.progress().category())) {
            resume(clock, fact, clock.counted());
        }
    }

    /** What the merge ended goes on, the time since counted; what was answered meanwhile ends by its own time. */
    private void takeUp(TicketFact.Unmerged fact, TicketState before, TicketState ticket) {
        for (var clock : clocks.all()) {
            if (before.merged() == null || !before.merged().equals(clock.marks().cancelled())) {
                continue;
            }
            var done = clock.kind().doneWhileMerged(fact);
            if (done == null && !clock.kind().isOwed(ticket)) {
                continue;
            }
            var since = clock.kind().standsStill(ticket)
                    ? Duration.ZERO
                    : hours(clock).elapsed(before.merged(), done == null ? fact.at() : done);
            var elapsed = clock.counted().plus(since);
            resume(clock, fact, elapsed);
            if (done != null) {
                end(clock, fact, elapsed);
            }
        }
    }

    private void resume(Clock clock, TicketFact fact, Duration elapsed) {
        var course = course(named(clock), fact.at(), elapsed, clock.allowed(), clock.target());
        add(new ClockEvent.ClockResumed(step(clock, fact), course, elapsed));
    }

    private void end(Clock clock, TicketFact fact, Duration elapsed) {
        if (clock.marks().breached() == null && elapsed.compareTo(clock.allowed()) <= 0) {
            add(new ClockEvent.ClockMet(step(clock, fact), elapsed));
            return;
        }
        passTime(fact.at().plusNanos(1));
        add(new ClockEvent.ClockStopped(step(clock, fact), elapsed));
    }

    /** An older message has come to this ticket, or went back where it came from: the answer counts from there. */
    private void moveResponse(TicketFact fact, TicketState ticket) {
        var from = ticket.unansweredSince();
        for (var clock : clocks.open()) {
            if (clock.kind() != ClockKind.RESPONSE || clock.startedAt().equals(from)) {
                continue;
            }
            if (from == null) {
                cancel(clock, fact, "MERGE_UNDONE");
            } else if (!clock.marks().brokenBefore(fact.at())) {
                var elapsed = hours(clock).elapsed(from, fact.at());
                var course = clock.course() == null
                        ? null
                        : course(named(clock), fact.at(), elapsed, clock.allowed(), clock.target());
                add(new ClockEvent.ClockRetargeted(
                        step(clock, fact), clock.target(), clock.allowed(), elapsed, clock.calendar(), course, from));
            }
        }
    }

    private void cancel(Clock clock, TicketFact fact, String reason) {
        add(new ClockEvent.ClockCancelled(step(clock, fact), reason, clock.elapsedAt(fact.at(), calendars)));
    }

    private BusinessCalendar hours(Clock clock) {
        return calendars.hours(clock.calendar(), clock.last().calendarVersion());
    }

    private NamedCalendar named(Clock clock) {
        return new NamedCalendar(clock.calendar(), clock.last().calendarVersion(), hours(clock));
    }

    private void passTime(Instant until) {
        Judgement.of(clocks, until, policies).forEach(this::add);
    }

    private void stop(Clock clock, TicketFact fact) {
        var elapsed = clock.elapsedAt(fact.at(), calendars);
        var step = step(clock, fact);
        add(
                clock.marks().brokenBefore(fact.at())
                        ? new ClockEvent.ClockStopped(step, elapsed)
                        : new ClockEvent.ClockMet(step, elapsed));
    }

    /** Raising: no later than the new target from now. Lowering: the new target from the start. Elapsed time is kept. */
    private void retarget(Clock clock, TicketFact fact, TicketState ticket) {
        var promised = policy.target(clock.kind(), ticket.priority());
        var target = promised == null ? clock.target() : promised;
        var calendar = policy.calendarFor(ticket);
        boolean sameCalendar = calendar.name().equals(clock.calendar())
                && calendar.version() == clock.last().calendarVersion();
        if (sameCalendar && target.equals(clock.target())) {
            return;
        }
        var elapsed = clock.elapsedAt(fact.at(), calendars);
        var allowed = allowed(clock, target, elapsed);
        var course = clock.course() == null ? null : course(calendar, fact.at(), elapsed, allowed, target);
        add(new ClockEvent.ClockRetargeted(
                step(clock.id(), clock.kind(), fact, calendar),
                target,
                allowed,
                elapsed,
                calendar.name(),
                course,
                null));
    }

    private static Duration allowed(Clock clock, Duration target, Duration elapsed) {
        int change = target.compareTo(clock.target());
        if (change > 0) {
            return target;
        }
        var fromNow = elapsed.plus(target);
        return change < 0 && fromNow.compareTo(clock.allowed()) < 0 ? fromNow : clock.allowed();
    }

    private void haltOrGoOn(Clock clock, TicketFact fact, TicketState ticket) {
        boolean halt = clock.kind().standsStill(ticket);
        if (halt && clock.course() != null) {
            add(new ClockEvent.ClockPaused(step(clock, fact), clock.elapsedAt(fact.at(), calendars)));
        } else if (!halt && clock.course() == null) {
            var course = course(named(clock), fact.at(), clock.counted(), clock.allowed(), clock.target());
            add(new ClockEvent.ClockResumed(step(clock, fact), course, null));
        }
    }

    private void start(ClockKind kind, TicketFact fact, TicketState ticket) {
        var from = startsNoMore(kind, ticket) ? null : kind.start(ticket, fact);
        var target = policy.target(kind, ticket.priority());
        if (from != null && target != null) {
            var calendar = policy.calendarFor(ticket);
            var course = course(calendar, from, Duration.ZERO, target, target);
            var step = step(clocks.nextId(reference, kind), kind, fact, calendar);
            add(new ClockEvent.ClockStarted(step, from, target, calendar.name(), course));
            if (kind.waits(ticket)) {
                add(new ClockEvent.ClockPaused(step, calendar.hours().elapsed(from, fact.at())));
            }
        }
    }

    private boolean startsNoMore(ClockKind kind, TicketState ticket) {
        return clocks.isOpen(kind)
                || !policy.covers(kind, ticket.progress().category())
                || kind.isOfCategories() && clocks.has(kind);
    }

    private Course course(NamedCalendar calendar, Instant since, Duration counted, Duration allowed, Duration target) {
        return Course.of(calendar.hours(), since, counted, allowed, policy.warnBefore(target));
    }

    private Step step(Clock clock, TicketFact fact) {
        return new Step(
                reference,
                clock.id(),
                clock.kind(),
                fact.at(),
                fact.id(),
                clock.last().policyVersion(),
                clock.last().calendarVersion());
    }

    private Step step(String clockId, ClockKind kind, TicketFact fact, NamedCalendar calendar) {
        return new Step(reference, clockId, kind, fact.at(), fact.id(), policy.version(), calendar.version());
    }

    private void add(ClockEvent event) {
        clocks.evolve(event);
        steps.add(event);
    }
}
