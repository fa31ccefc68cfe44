package org.ledgerdesk.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ledgerdesk.local.process.Part;

/** Says of each part whether it runs and answers; the exit code says it of the whole desk. */
final class Status {

    private final Desk desk;

    Status(Desk desk) {
        this.desk = desk;
    }

    int run() {
        AtomicBoolean whole = new AtomicBoolean(true);
        for (String name : Desk.names()) {
            Part part = desk.part(name);
            String line = desk.processes
                    .running(name)
                    .map(process -> {
                        boolean answers = part.readiness().answers();
                        whole.compareAndSet(true, answers);
                        return (answers ? "answers" : "runs, does not answer yet") + "   pid " + process.pid()
                                + since(process);
                    })
                    .orElseGet(() -> {
                        whole.set(false);
                        return "down";
                    });
            System.out.printf(Locale.ROOT, "  %-28s %s%n", name, line);
        }
        boolean launcher = desk.processes.running(Stop.LAUNCHER).isPresent();
        System.out.println(
                whole.get()
                        ? "Up: " + desk.ports.publicUrl()
                                + (launcher ? "" : " (no launcher looks after it: it was killed)")
                        : "Not (wholly) up.");
        return whole.get() ? 0 : 1;
    }

    private static String since(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> ", up "
                        + Duration.between(start, Instant.now())
                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                .toString()
                                .substring(2)
                                .toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
