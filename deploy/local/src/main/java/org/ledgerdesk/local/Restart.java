package org.ledgerdesk.local;

import java.time.Duration;
import java.time.Instant;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.stack.CannotStart;

/**
 * Ends one part of a running desk and starts it again; also when it was killed, and when the launcher was. A service is started
 * from its last build: whoever built it anew and types this wants to see that.
 */
final class Restart {

    private static final Duration TO_ANSWER = Duration.ofMinutes(2);

    private static final Duration YOUNG = Duration.ofSeconds(30);

    private final Desk desk;

    Restart(Desk desk) {
        this.desk = desk;
    }

    void run(String name) {
        if (!Desk.names().contains(name)) {
            throw new CannotStart("There is no \"" + name + "\"; there are: " + String.join(" ", Desk.names()));
        }
        if (desk.processes.remembered().isEmpty()) {
            throw new CannotStart("This desk is down: ./ledgerdesk up");
        }
        long begun = System.nanoTime();
        boolean rebuilt = desk.layOut(name);
        Part part = desk.part(name);
        if (rebuilt || !starting(part)) {
            desk.processes.restart(part);
        }
        if (!desk.processes.answers(part, TO_ANSWER)) {
            throw new CannotStart(name + " does not answer; the reason is in " + desk.processes.log(name));
        }
        new Progress(System.out).done(name + " again", begun);
    }

    /** After a kill the launcher may have been quicker: what is just starting need not be started once more. */
    private boolean starting(Part part) {
        return desk.processes
                        .running(part.name())
                        .flatMap(process -> process.info().startInstant())
                        .filter(start -> start.isAfter(Instant.now().minus(YOUNG)))
                        .isPresent()
                && !part.readiness().answers();
    }
}
