package org.ledgerdesk.sla.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All clocks of a ticket from nothing but its facts. */
public final class Replay {

    private Replay() {}

    /** What a sweep at that instant adds. */
    public static Clocks swept(Clocks clocks, Instant now) {
        Judgement.of(clocks, now, Desk.POLICIES).forEach(clocks::evolve);
        return clocks;
    }

    /** What was judged, apart from the warnings on the way. */
    public static List<String> verdicts(Clocks clocks) {
        return clocks.all().stream()
                .map(clock -> "%s %s %s %s %s"
                        .formatted(
                                clock.id(),
                                clock.state(),
                                clock.counted(),
                                clock.due(),
                                clock.marks().breached()))
                .toList();
    }

    public static Clocks of(List<TicketFact> facts) {
        return of("HD-00042", facts);
    }

    public static Clocks of(String reference, List<TicketFact> facts) {
        var clocks = new Clocks();
        var seen = new ArrayList<TicketFact>();
        for (var fact : facts) {
            Judgement.of(reference, clocks, TicketState.of(seen), fact, Desk.POLICIES, Desk.CALENDARS)
                    .forEach(clocks::evolve);
            seen.add(fact);
        }
        return clocks;
    }
}
