package org.ledgerdesk.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.Supervisor;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Service;

/** Starts the parts in the order in which they need each other, and stops them in the other one. */
final class Start {

    /** With two cores, starting all six at once is slower than two at a time (design 8). */
    private static final int AT_ONCE = 2;

    private static final Duration TO_ANSWER = Duration.ofMinutes(5);
    private static final Duration TO_LEARN = Duration.ofMinutes(10);

    private final Desk desk;
    private final Supervisor supervisor;
    private final Progress progress;
    private final ReentrantReadWriteLock startOrStop = new ReentrantReadWriteLock();
    private volatile boolean stopping;

    Start(Desk desk, Supervisor supervisor, Progress progress) {
        this.desk = desk;
        this.supervisor = supervisor;
        this.progress = progress;
    }

    /** What the services stand on. */
    void foundations() {
        Together.run(
                3,
                List.of(
                        () -> {
                            desk.postgres.prepare();
                            start(desk.postgres.part());
                            desk.postgres.createDatabases();
                        },
                        () -> {
                            desk.kafka.prepare();
                            start(desk.kafka.part());
                        },
                        () -> {
                            desk.mail.prepare();
                            start(desk.mail.part());
                        }));
    }

    /** Takes each newly built service apart and lets a JVM learn its start; nothing to do at later starts. */
    void prepareServices(boolean train) {
        Together.run(
                AT_ONCE,
                Arrays.stream(Service.values())
                        .map(service -> (Runnable) () -> prepare(service, train))
                        .toList());
    }

    private void prepare(Service service, boolean train) {
        desk.services.layOut(service);
        desk.services.forgetEarlier(service);
        if (train && desk.services.untrained(service)) {
            long begun = System.nanoTime();
            Part training = desk.services.training(service);
            launch(training);
            if (desk.processes.ends(training.name(), TO_LEARN)) {
                desk.services.trained(service);
            }
            desk.processes.stop(training.name(), training.stop());
            if (desk.services.untrained(service)) {
                progress.say("  " + service.id() + " starts without a start-up cache; see "
                        + desk.processes.log(training.name()));
            } else {
                progress.done("learnt " + service.id(), begun);
            }
        }
    }

    void services() {
        Together.run(
                AT_ONCE,
                Arrays.stream(Service.values())
                        .map(service -> (Runnable) () -> start(desk.services.part(service)))
                        .toList());
    }

    private void start(Part part) {
        long begun = System.nanoTime();
        launch(part);
        if (!desk.processes.answers(part, TO_ANSWER)) {
            if (stopping) {
                throw new StoppedMeanwhile();
            }
            Path log = desk.processes.log(part.name());
            throw new CannotStart(part.name() + " does not answer; the reason is in " + log
                    + Reason.in(log).map(why -> "\n" + why).orElse(""));
        }
        supervisor.watch(part.name());
        progress.done(part.name(), begun);
    }

    private void launch(Part part) {
        startOrStop.readLock().lock();
        try {
            if (stopping) {
                throw new StoppedMeanwhile();
            }
            desk.processes.start(part);
        } finally {
            startOrStop.readLock().unlock();
        }
    }

    /** Lets no further part start. */
    void noMore() {
        supervisor.stopping();
        startOrStop.writeLock().lock();
        stopping = true;
        startOrStop.writeLock().unlock();
    }
}
