package org.ledgerdesk.sla.whatif;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.ledgerdesk.chassis.problems.Problem;

/** Lets a person ask one thing at a time, and few people at once: judging a quarter anew takes a processor for itself. */
final class Turns {

    private static final Duration WHILE = Duration.ofSeconds(10);

    private final Set<String> asking = ConcurrentHashMap.newKeySet();
    private final Semaphore places;

    Turns(int places) {
        this.places = new Semaphore(places);
    }

    <T> T take(String person, Supplier<T> work) {
        if (!asking.add(person)) {
            throw Problem.conflict("what-if-running", "You have asked already, and that is still being worked out.");
        }
        try {
            if (!places.tryAcquire()) {
                throw Problem.tooMany("Others are asking just now.", WHILE);
            }
            try {
                return work.get();
            } finally {
                places.release();
            }
        } finally {
            asking.remove(person);
        }
    }
}
