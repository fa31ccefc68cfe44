package org.ledgerdesk.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts and stops parts; what runs is read from the files, never from memory, so every launcher sees the same. */
public final class Processes {

    private static final long LOG_KEPT = 20L << 20;
    private static final Duration TO_END_BY_ITSELF = Duration.ofSeconds(20);
    private static final Duration TO_BE_KILLED = Duration.ofSeconds(10);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Path pids;
    private final Path logs;

    public Processes(Path pids, Path logs) {
        this.pids = pids;
        this.logs = logs;
    }

    /** Starts the part unless it runs already; says whether it did. */
    public boolean start(Part part) {
        return lock(part.name()).holding(() -> running(part.name()).isEmpty() && launch(part));
    }

    public void restart(Part part) {
        restart(part, () -> {});
    }

    /** Starts it again only once something was done that needs it to be down; no launcher is quicker meanwhile. */
    public void restart(Part part, Runnable whileDown) {
        lock(part.name()).holding(() -> {
            end(part.name(), part.stop());
            whileDown.run();
            return launch(part);
        });
    }

    /** Waits until the part answers; false when it ended, or the time was over, before it did. */
    public boolean answers(Part part, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (running(part.name()).isPresent() && System.nanoTime() < end) {
            if (part.readiness().answers()) {
                return true;
            }
            Patience.pause();
        }
        return false;
    }

    public void stop(String name, StopSignal signal) {
        lock(name).holding(() -> {
            end(name, signal);
            return true;
        });
    }

    public Optional<ProcessHandle> running(String name) {
        return file(name).running();
    }

    /** Names of all parts that some launcher started and that were not stopped since, alive or not. */
    public List<String> remembered() {
        try (Stream<Path> files = Files.list(pids)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers a process that nobody here started: the launcher itself. */
    public void remember(String name, ProcessHandle process) {
        file(name).write(process, process.info().commandLine().orElse(name));
    }

    public void forget(String name) {
        file(name).delete();
    }

    public Path log(String name) {
        return logs.resolve(name + ".log");
    }

    private boolean launch(Part part) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // Its own session: Ctrl-C at the terminal reaches the launcher only, which then stops things in their
            // order.
            command.add(SETSID.toString());
        }
        command.addAll(part.command());
        try {
            Path log = log(part.name());
            if (Files.exists(log) && Files.size(log) > LOG_KEPT) {
                Files.move(log, logs.resolve(part.name() + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(logs.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("LEDGERDESK_"));
            builder.environment().putAll(part.environment());
            ProcessHandle started = builder.start().toHandle();
            file(part.name()).write(started, String.join(" ", part.command()));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(String name, StopSignal signal) {
        running(name).ifPresent(process -> {
            List<ProcessHandle> children = process.descendants().toList();
            signal(process, signal);
            if (!ends(name, TO_END_BY_ITSELF)) {
                process.destroyForcibly();
                ends(name, TO_BE_KILLED);
            }
            children.forEach(ProcessHandle::destroyForcibly);
        });
        file(name).delete();
    }

    private static void signal(ProcessHandle process, StopSignal signal) {
        if (signal == StopSignal.TERM) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the part has ended by itself; false when the time was over before it did. */
    public boolean ends(String name, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (running(name).isPresent()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Patience.pause();
        }
        return true;
    }

    private ProcessFile file(String name) {
        return new ProcessFile(pids, name);
    }

    private PartLock lock(String name) {
        return new PartLock(pids, name);
    }
}
