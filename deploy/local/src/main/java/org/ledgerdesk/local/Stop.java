package org.ledgerdesk.local;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ledgerdesk.local.process.Processes;
import org.ledgerdesk.local.process.StopSignal;
import org.ledgerdesk.local.stack.Kafka;
import org.ledgerdesk.local.stack.Mail;
import org.ledgerdesk.local.stack.Postgres;

/** Ends whatever this desk's files say still runs: services first, then what they stand on. */
final class Stop {

    static final String LAUNCHER = "launcher";

    private final Processes processes;

    Stop(Processes processes) {
        this.processes = processes;
    }

    /** How many were running. */
    int everything() {
        List<String> names = processes.remembered().stream()
                .filter(name -> !name.equals(LAUNCHER))
                .toList();
        int running = (int) names.stream()
                .filter(name -> processes.running(name).isPresent())
                .count();
        Map<Integer, List<String>> groups = names.stream()
                .collect(Collectors.groupingBy(
                        Stop::turn, () -> new TreeMap<>(Comparator.naturalOrder()), Collectors.toList()));
        groups.values()
                .forEach(group -> Together.run(
                        group.size(),
                        group.stream()
                                .map(name -> (Runnable) () -> processes.stop(name, signal(name)))
                                .toList()));
        return running;
    }

    private static int turn(String name) {
        return switch (name) {
            case Mail.NAME, Kafka.NAME -> 2;
            case Postgres.NAME -> 3;
            default -> 1;
        };
    }

    private static StopSignal signal(String name) {
        return name.equals(Postgres.NAME) ? StopSignal.INT : StopSignal.TERM;
    }
}
