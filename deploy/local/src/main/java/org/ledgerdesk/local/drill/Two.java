package org.ledgerdesk.local.drill;

import java.util.Arrays;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Service;

/**
 * A second instance of every service beside the first, on the same databases and topics. People write through both gateways, and
 * a write that one of them did not answer is asked of the other; then the second ones are killed one after another.
 */
final class Two implements Drill {

    private static final int APART = 10_000;
    private static final int TOGETHER = 150;
    private static final int BETWEEN = 12;

    @Override
    public String name() {
        return "two";
    }

    @Override
    public String does() {
        return "starts a second instance of every service beside the first, then kills each of them with -9";
    }

    @Override
    public void run(Ground ground, Writers writers) {
        var elsewhere = new Ports(ground.ports().offset() + APART);
        var twins = Arrays.stream(Service.values())
                .map(service -> ground.services().twin(service, elsewhere))
                .toList();
        try {
            twins.forEach(twin -> start(twin, ground));
            writers.doors.open(elsewhere.publicUrl());
            writers.awaitMore(ground, TOGETHER);
            ground.say("  %d writes acknowledged through both gateways in turn", TOGETHER);
            twins.forEach(twin -> kill(twin, ground, writers));
        } finally {
            writers.doors.close(elsewhere.publicUrl());
            twins.forEach(twin -> ground.processes().stop(twin.name(), twin.stop()));
        }
    }

    private static void start(Part twin, Ground ground) {
        long begun = System.nanoTime();
        ground.processes().start(twin);
        if (!ground.processes().answers(twin, Ground.TO_COME_BACK)) {
            throw new CannotStart(twin.name() + " does not answer; the reason is in "
                    + ground.processes().log(twin.name()));
        }
        ground.say("  %-28s beside the first after %5.1f s", twin.name(), Ground.seconds(begun));
    }

    private static void kill(Part twin, Ground ground, Writers writers) {
        long begun = System.nanoTime();
        ground.processes().running(twin.name()).orElseThrow().destroyForcibly();
        writers.awaitMore(ground, BETWEEN);
        ground.say("  %-28s killed; %d more writes after %5.1f s", twin.name(), BETWEEN, Ground.seconds(begun));
    }
}
