package org.ledgerdesk.local.drill;

import java.util.List;
import org.ledgerdesk.local.stack.Mail;

/** {@code kill -9} of each process in turn. The mail server is spared: its mailboxes are in its memory, and not ours. */
final class Kill implements Drill {

    private static final int BETWEEN = 12;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String does() {
        return "kills each process in turn with -9, also the broker and the database";
    }

    @Override
    public void run(Ground ground, Writers writers) {
        var order = List.copyOf(ground.names().reversed());
        order.stream().filter(name -> !name.equals(Mail.NAME)).forEach(name -> kill(name, ground, writers));
    }

    private static void kill(String name, Ground ground, Writers writers) {
        writers.awaitMore(ground, BETWEEN);
        var process = ground.processes().running(name).orElseThrow();
        int before = writers.acknowledged.writes();
        long begun = System.nanoTime();
        process.destroyForcibly();
        ground.awaitSo(name + " is dead", () -> !process.isAlive());
        ground.awaitBack(name);
        double back = Ground.seconds(begun);
        int meanwhile = writers.acknowledged.writes() - before;
        writers.awaitMore(ground, BETWEEN);
        ground.say(
                "  %-28s killed; answers again after %5.1f s, %3d writes acknowledged meanwhile; work went on after %5.1f s",
                name, back, meanwhile, Ground.seconds(begun));
    }
}
