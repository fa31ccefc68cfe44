package org.ledgerdesk.local.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Starts again what ends by itself, and says so: a desk on a laptop should survive a process that fell over. A part that falls
 * over again and again is left alone, because the reason is in its log and not in another try.
 */
public final class Supervisor {

    private static final int TRIES = 5;
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(300);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);

    private final Processes processes;
    private final Function<String, Part> parts;
    private final Consumer<String> say;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private final Map<String, Deque<Long>> starts = new HashMap<>();
    private final Duration firstPause;
    private volatile boolean stopping;

    /** The first new start comes at once, each further one after twice the pause of the last. */
    public Supervisor(Processes processes, Function<String, Part> parts, Consumer<String> say, Duration firstPause) {
        this.firstPause = firstPause;
        this.processes = processes;
        this.parts = parts;
        this.say = say;
    }

    public void watch(String name) {
        watched.add(name);
    }

    /** From now on an end is what was asked for. */
    public void stopping() {
        stopping = true;
    }

    /** Looks after the watched parts until {@link #stopping()}. */
    public void run() {
        while (!stopping) {
            watched.stream()
                    .filter(name -> processes.running(name).isEmpty())
                    .toList()
                    .forEach(this::startAgain);
            Patience.pause(BETWEEN_ROUNDS);
        }
    }

    private void startAgain(String name) {
        if (stopping || tooSoon(name)) {
            return;
        }
        if (tooOften(name)) {
            watched.remove(name);
            say.accept(name + " ended " + TRIES + " times in two minutes and is left alone; the reason is in "
                    + processes.log(name) + ", then: ./ledgerdesk restart " + name);
            return;
        }
        Part part = parts.apply(name);
        // Not started here means that a restart typed elsewhere was quicker.
        if (processes.start(part)) {
            say.accept(name + " ended by itself and is started again");
            Thread.ofVirtual().start(() -> tellWhenItAnswers(part));
        }
    }

    private void tellWhenItAnswers(Part part) {
        if (processes.answers(part, TO_ANSWER)) {
            say.accept(part.name() + " answers again");
        }
    }

    private boolean tooSoon(String name) {
        Deque<Long> times = starts.getOrDefault(name, new ArrayDeque<>());
        return !times.isEmpty()
                && System.nanoTime() - times.getLast() < firstPause.toNanos() << Math.min(times.size(), TRIES);
    }

    private boolean tooOften(String name) {
        Deque<Long> times = starts.computeIfAbsent(name, key -> new ArrayDeque<>());
        long now = System.nanoTime();
        times.removeIf(time -> now - time > WITHIN.toNanos());
        times.addLast(now);
        return times.size() > TRIES;
    }
}
