package org.ledgerdesk.sla.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Steps.Moment;

/**
 * What is stored of a ticket's clocks, and what has to be added to it. While one version of the promises is in force,
 * new facts are judged alone; around an edit all facts are folded again, whatever had reached us when.
 */
final class ClockHistory {

    private final List<ClockEvent> stored = new ArrayList<>();
    private final Clocks clocks = new Clocks();

    void add(ClockEvent event) {
        stored.add(event);
        clocks.evolve(event);
    }

    List<ClockEvent> stored() {
        return stored;
    }

    Clocks clocks() {
        return clocks;
    }

    List<ClockEvent> after(ClockCommand.JudgeFacts command) {
        var facts = Stream.concat(command.known().stream(), command.facts().stream())
                .toList();
        var last = command.facts().getLast();
        var organisation = TicketState.of(facts).organisation();
        var until = later(command.now(), latest(last.at()));
        var changes = command.policies().changes(organisation, facts.getFirst().at(), until);
        if (changes.isEmpty() && Objects.equals(organisation, first(facts).organisation())) {
            return judged(command);
        }
        var reached = changes.isEmpty()
                ? last.at()
                : later(last.at(), changes.getLast().at());
        var now = new Moment(reached, last.id());
        return amended(command.reference(), facts, now, command.policies(), command.calendars());
    }

    List<ClockEvent> after(ClockCommand.Renew command) {
        var organisation = TicketState.of(command.known()).organisation();
        var now = new Moment(command.until(), edit(organisation, command.until(), command.policies()));
        return amended(command.reference(), command.known(), now, command.policies(), command.calendars());
    }

    private static String edit(@Nullable String organisation, Instant at, PoliciesInForce policies) {
        var edits = policies.changes(organisation, at.minusNanos(1), at);
        return edits.isEmpty()
                ? "policy-" + policies.at(organisation, at).version()
                : edits.getLast().name();
    }

    private static TicketState first(List<TicketFact> facts) {
        return TicketState.of(facts.subList(0, 1));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private List<ClockEvent> judged(ClockCommand.JudgeFacts command) {
        var ticket = TicketState.of(command.known());
        var now = clocks.copy();
        var taken = new ArrayList<ClockEvent>();
        for (var fact : command.facts()) {
            var steps = Judgement.of(command.reference(), now, ticket, fact, command.policies(), command.calendars());
            steps.forEach(now::evolve);
            taken.addAll(steps);
            ticket = ticket.after(fact);
        }
        return taken;
    }

    private List<ClockEvent> amended(
            String reference, List<TicketFact> facts, Moment now, PoliciesInForce policies, Calendars calendars) {
        var right = Fold.steps(reference, facts, policies, calendars, latest(now.at()));
        return Amendment.of(stored, right, now, calendars);
    }

    /** Where the sweep was ahead of the facts, so is the fold: what it stored happened. */
    private Instant latest(Instant at) {
        return stored.stream().map(step -> step.step().at()).reduce(at, ClockHistory::later);
    }
}
