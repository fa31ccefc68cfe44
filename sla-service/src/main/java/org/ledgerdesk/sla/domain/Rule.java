package org.ledgerdesk.sla.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * By what a ticket is judged at one moment.
 *
 * @param since by what it was judged from an earlier instant on: a promise is none for what came before it
 * @param policies who is told, by version
 * @param timeless whether time brings no warnings and breaches, because open time is only being counted
 */
record Rule(Policy policy, Function<Instant, List<Policy>> since, PoliciesInForce policies, boolean timeless) {

    static Rule of(Policy policy, PoliciesInForce policies) {
        return new Rule(policy, instant -> List.of(policy), policies, false);
    }

    /** Whether that much is promised about a ticket as it stands. */
    boolean promises(ClockKind kind, TicketState ticket) {
        return promises(policy, kind, ticket);
    }

    boolean promisedSince(Instant instant, ClockKind kind, TicketState ticket) {
        return since.apply(instant).stream().allMatch(then -> promises(then, kind, ticket));
    }

    private static boolean promises(Policy policy, ClockKind kind, TicketState ticket) {
        return policy.targets().containsKey(kind)
                && policy.covers(kind, ticket.progress().category());
    }

    /** Whether a clock goes by versions that are no longer in force. */
    boolean isNewerThan(Clock clock) {
        return clock.last().policyVersion() != policy.version()
                || isNewer(policy.calendar(), clock)
                || isNewer(policy.siteDownCalendar(), clock);
    }

    private static boolean isNewer(NamedCalendar calendar, Clock clock) {
        return calendar.name().equals(clock.calendar())
                && calendar.version() != clock.last().calendarVersion();
    }
}
