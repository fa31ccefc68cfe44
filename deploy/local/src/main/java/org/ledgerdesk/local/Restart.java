package org.ledgerdesk.local;

import java.time.Duration;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.stack.CannotStart;

/** Ends one part of a running desk and starts it again; also when it was killed, and when the launcher was. */
final class Restart {

    private static final Duration TO_ANSWER = Duration.ofMinutes(2);

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
        Part part = desk.part(name);
        desk.processes.restart(part);
        if (!desk.processes.answers(part, TO_ANSWER)) {
            throw new CannotStart(name + " does not answer; the reason is in " + desk.processes.log(name));
        }
        new Progress(System.out).done(name + " again", begun);
    }
}
