package org.ledgerdesk.local.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ledgerdesk.local.process.Patience;
import org.ledgerdesk.local.stack.CannotStart;

/** {@code ./ledgerdesk drill NAME}: holds a drill on a running desk, and ends with the checker. */
public final class Drills {

    private static final List<Drill> ALL = List.of(new Kill(), new Two(), new Offsets(), new Repeat(), new Held());
    private static final Duration TO_SETTLE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final Ground ground;

    public Drills(Ground ground) {
        this.ground = ground;
    }

    /** True when nothing was lost and nothing took effect twice in any of them. */
    public boolean run(String name) {
        var wanted = ALL.stream()
                .filter(drill -> name.equals("all") || name.equals(drill.name()))
                .toList();
        if (wanted.isEmpty()) {
            throw new CannotStart("There is no drill \"" + name + "\"; there are: "
                    + ALL.stream().map(Drill::name).collect(Collectors.joining(" ")) + " all");
        }
        var failed =
                wanted.stream().filter(drill -> !hold(drill)).map(Drill::name).toList();
        if (wanted.size() > 1) {
            ground.say(failed.isEmpty() ? "All drills passed." : "FAILED: " + String.join(", ", failed));
        }
        return failed.isEmpty();
    }

    private boolean hold(Drill drill) {
        ground.say("Drill \"%s\": %s, while four people write", drill.name(), drill.does());
        long begun = System.nanoTime();
        var wrong = new ArrayList<String>();
        try {
            var doors = Doors.of(ground.home());
            var acknowledged = new Acknowledged();
            var before = settled(acknowledged);
            try (var writers = Writers.start(doors, acknowledged)) {
                drill.run(ground, writers);
                writers.end();
            }
            var once = new Once(doors.first(doors.token("LEAD")));
            wrong.addAll(settled(once, acknowledged));
            ground.say(
                    "  %d tickets, %d answers, %d entries of work acknowledged for %d requests: %s",
                    acknowledged.opened.size(),
                    acknowledged.answered.size(),
                    acknowledged.worked.size(),
                    doors.requests(),
                    wrong.isEmpty() ? "each is there, once" : "NOT as they should be");
            var twice = Effects.before(acknowledged.since, ground.databases()).differences(before);
            wrong.addAll(twice);
            ground.say("  of before the drill: %s: %s", before, twice.isEmpty() ? "unchanged" : "CHANGED");
        } catch (Exception e) {
            wrong.add(e.toString());
        }
        wrong.forEach(line -> ground.say("  WRONG  %s", line));
        var whole = ground.checker().get().run();
        ground.say(
                "Drill \"%s\" %s after %.0f s.%n",
                drill.name(), wrong.isEmpty() && whole ? "passed" : "FAILED", Ground.seconds(begun));
        return wrong.isEmpty() && whole;
    }

    /** What follows from earlier work may still be on its way when the drill begins. */
    private Effects settled(Acknowledged acknowledged) throws SQLException {
        var effects = Effects.before(acknowledged.since, ground.databases());
        long end = System.nanoTime() + TO_SETTLE.toNanos();
        while (true) {
            Patience.pause(BETWEEN_LOOKS);
            var now = Effects.before(acknowledged.since, ground.databases());
            if (now.differences(effects).isEmpty() || System.nanoTime() > end) {
                return now;
            }
            effects = now;
        }
    }

    private List<String> settled(Once once, Acknowledged acknowledged) throws SQLException {
        long end = System.nanoTime() + TO_SETTLE.toNanos();
        var breaches = once.breaches(acknowledged, Once.confirmed(ground.databases()));
        while (!breaches.isEmpty() && System.nanoTime() < end) {
            Patience.pause(BETWEEN_LOOKS);
            breaches = once.breaches(acknowledged, Once.confirmed(ground.databases()));
        }
        return breaches;
    }
}
