package org.ledgerdesk.sla.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Steps.Moment;

/**
 * All clocks of a ticket from nothing but its facts and what was promised when. A fact is judged by the versions in
 * force at its business time. Where another version takes effect, the clocks that are open then go on by it: their whole
 * time is counted anew by its calendars, and a target that changed is a priority raised or lowered at that moment.
 */
public final class Fold {

    private final String reference;
    private final PoliciesInForce policies;
    private final Calendars calendars;
    private final @Nullable Policy counting;
    private final List<Item> past = new ArrayList<>();
    private final List<ClockEvent> taken = new ArrayList<>();
    private final Clocks clocks = new Clocks();
    private TicketState ticket = TicketState.UNKNOWN;
    private Instant reached = Instant.MIN;

    /**
     * Something that happened, and by what it is judged.
     *
     * @param fact null when what happened is that another version took effect
     */
    private record Item(Moment moment, @Nullable TicketFact fact, Policy policy) {}

    private Fold(String reference, PoliciesInForce policies, Calendars calendars, @Nullable Policy counting) {
        this.reference = reference;
        this.policies = policies;
        this.calendars = calendars;
        this.counting = counting;
    }

    /**
     * The clocks as the desk would have them at that instant, warnings and breaches included; also what would have come of
     * the same facts under other policies (what-if). Facts are in the ticket's own order and none is left out.
     */
    public static Clocks of(
            String reference, List<TicketFact> facts, PoliciesInForce policies, Calendars calendars, Instant until) {
        return Clocks.of(steps(reference, facts, policies, calendars, until));
    }

    /** Each step on the way to {@link #of}, in order. */
    public static List<ClockEvent> steps(
            String reference, List<TicketFact> facts, PoliciesInForce policies, Calendars calendars, Instant until) {
        var fold = new Fold(reference, policies, calendars, null);
        facts.forEach(fold::take);
        fold.takeChanges(until);
        fold.keep(Judgement.of(fold.clocks, until, policies));
        return fold.taken;
    }

    private void take(TicketFact fact) {
        takeChanges(fact.at());
        // Where facts are not in the order of their time, what is promised does not go back to what it was.
        reached = fact.at().isAfter(reached) ? fact.at() : reached;
        var policy = policies.at(ticket.after(fact).organisation(), reached);
        take(new Item(new Moment(fact.at(), fact.id()), fact, policy));
    }

    /** What took effect since the ticket came to us. */
    private void takeChanges(Instant until) {
        if (past.isEmpty()) {
            return;
        }
        for (var edit : policies.changes(ticket.organisation(), reached, until)) {
            var policy = policies.at(ticket.organisation(), edit.at());
            take(new Item(new Moment(edit.at(), edit.name()), null, policy));
            reached = edit.at();
        }
    }

    private void take(Item item) {
        past.add(item);
        var before = ticket;
        var policy = counting == null ? item.policy() : item.policy().by(counting);
        var rule = new Rule(policy, this::policiesSince, policies, counting != null);
        var steps = new Steps(reference, clocks, item.moment(), rule, calendars);
        if (item.fact() == null) {
            steps.passTime(item.moment().at());
        } else {
            ticket = ticket.after(item.fact());
            new Judgement(reference, rule, steps, ticket).take(item.fact(), before);
        }
        renew(item, rule, steps);
        keep(steps.taken());
    }

    private void keep(List<ClockEvent> steps) {
        steps.forEach(clocks::evolve);
        taken.addAll(steps);
    }

    private List<Policy> policiesSince(Instant instant) {
        var since = new ArrayList<Policy>();
        for (var item : past.reversed()) {
            since.add(item.policy());
            if (!item.moment().at().isAfter(instant)) {
                break;
            }
        }
        return since;
    }

    /** Open clocks go on by what is promised now; a breach stays a breach, and goes by what it was judged by. */
    private void renew(Item item, Rule rule, Steps steps) {
        var at = item.moment().at();
        var old = steps.clocks().open().stream().filter(rule::isNewerThan).toList();
        var counted = counting == null && !old.isEmpty() ? countedBy(item.policy()) : null;
        for (var clock : old) {
            if (!rule.promises(clock.kind(), ticket)) {
                steps.cancel(clock, "POLICY");
            } else if (counted == null) {
                new Judgement(reference, rule, steps, ticket).retarget(clock);
            } else if (!clock.marks().brokenBefore(at)) {
                var anew = counted.get(clock.id());
                steps.retarget(
                        clock,
                        anew.target(),
                        anew.allowed(),
                        anew.elapsedAt(at, calendars),
                        rule.policy().calendarFor(ticket));
            }
        }
    }

    /** How the same past would have been counted by the calendars of now; targets and their changes stay as they were. */
    private Clocks countedBy(Policy now) {
        var again = new Fold(reference, policies, calendars, now);
        past.forEach(again::take);
        return again.clocks;
    }
}
