package org.ledgerdesk.local.drill;

import java.time.Duration;
import java.util.List;
import org.ledgerdesk.local.process.Patience;
import org.ledgerdesk.local.stack.CannotStart;

/** Makes each service's consumer groups forget how far they had read: everything is delivered to them from the beginning. */
final class Offsets implements Drill {

    private static final Duration TO_LEAVE = Duration.ofSeconds(40);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "offsets";
    }

    @Override
    public String does() {
        return "resets the offsets of every consumer group to 0, service by service";
    }

    @Override
    public void run(Ground ground, Writers writers) {
        try (var groups = new Groups(ground.bootstrapServers())) {
            for (var service : ground.names()) {
                var listening = groups.of(service);
                if (!listening.isEmpty()) {
                    reset(service, listening, groups, ground);
                    writers.awaitMore(ground, 1);
                }
            }
        }
    }

    private static void reset(String service, List<String> listening, Groups groups, Ground ground) {
        ground.processes()
                .restart(
                        ground.parts().apply(service),
                        () -> listening.forEach(group -> {
                            if (!Patience.until(TO_LEAVE, BETWEEN_LOOKS, () -> groups.toBeginning(group))) {
                                throw new CannotStart(group + " still has members though " + service + " was stopped");
                            }
                        }));
        long again = listening.stream().mapToLong(groups::lag).sum();
        long begun = System.nanoTime();
        ground.awaitBack(service);
        ground.awaitSo(service + " has read everything again", () -> listening.stream()
                .allMatch(group -> groups.lag(group) == 0));
        ground.say(
                "  %-28s %d groups back to 0, %,d records read again in %.1f s",
                service, listening.size(), again, Ground.seconds(begun));
    }
}
