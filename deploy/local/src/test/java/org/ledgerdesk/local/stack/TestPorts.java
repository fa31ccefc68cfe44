package org.ledgerdesk.local.stack;

import java.util.concurrent.ThreadLocalRandom;

/** Ports for one test's servers, away from a desk that may run on this machine. */
public final class TestPorts {

    private TestPorts() {}

    public static Ports free() {
        while (true) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(2_000, 12_000));
            try {
                ports.requireFree();
                return ports;
            } catch (CannotStart taken) {
                continue;
            }
        }
    }
}
