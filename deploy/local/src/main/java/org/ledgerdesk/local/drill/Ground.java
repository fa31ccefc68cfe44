package org.ledgerdesk.local.drill;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ledgerdesk.local.check.Checker;
import org.ledgerdesk.local.check.Databases;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.Patience;
import org.ledgerdesk.local.process.Processes;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Home;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Services;

/** The desk on which drills are held, and what they may do to it. */
public record Ground(
        Home home,
        Ports ports,
        Processes processes,
        Services services,
        Function<String, Part> parts,
        List<String> names,
        Databases databases,
        Supplier<Checker> checker,
        PrintStream out) {

    static final Duration TO_COME_BACK = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    String bootstrapServers() {
        return Ports.LOOPBACK + ":" + ports.kafka();
    }

    void say(String line, Object... values) {
        out.println(String.format(Locale.ROOT, line, values));
        out.flush();
    }

    /** Waits for a part that ended. Usually the launcher starts it again; when it was killed as well, we do. */
    void awaitBack(String name) {
        var part = parts.apply(name);
        awaitSo(name + " answers again", () -> {
            processes.start(part);
            return part.readiness().answers();
        });
    }

    void awaitSo(String what, BooleanSupplier so) {
        if (!Patience.until(TO_COME_BACK, BETWEEN_LOOKS, so)) {
            throw new CannotStart("Not so after " + TO_COME_BACK.toMinutes() + " minutes: " + what);
        }
    }

    /** What came of something asked for earlier; its own failure if it failed. */
    static <T> T outcome(Future<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
