package org.ledgerdesk.local;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs steps side by side, a few at a time in their order, and fails with the first that fails. */
final class Together {

    private Together() {}

    static void run(int atOnce, List<Runnable> steps) {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<? extends Future<?>> running =
                    steps.stream().map(threads::submit).toList();
            for (Future<?> step : running) {
                try {
                    step.get();
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
                } catch (InterruptedException e) {
                    threads.shutdownNow();
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
