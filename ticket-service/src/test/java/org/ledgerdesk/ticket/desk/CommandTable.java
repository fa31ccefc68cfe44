package org.ledgerdesk.ticket.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ledgerdesk.ticket.domain.Status;
import org.springframework.core.io.ClassPathResource;

/** {@code desk/every-command.txt}: what each caller is answered to each act in each state, read so that no cell is left open. */
final class CommandTable {

    static final String DESK = "desk";

    private static final String OTHERWISE = "any other";
    private static final List<String> ALL_STATES =
            Arrays.stream(Status.values()).map(Enum::name).toList();

    private final Set<String> callers;
    private final Map<String, Map<String, List<String>>> cells = new LinkedHashMap<>();

    /** @param callers everybody who has a token, and {@code nobody} */
    CommandTable(Set<String> callers) {
        this.callers = callers;
        var lines = lines();
        if (!lines.getFirst().subList(2, lines.getFirst().size()).equals(ALL_STATES)) {
            throw new AssertionError("The table has other states than " + ALL_STATES);
        }
        lines.stream().skip(1).forEach(this::read);
    }

    Set<String> acts() {
        var acts = new LinkedHashSet<>(cells.keySet());
        acts.remove(OTHERWISE);
        return acts;
    }

    /** The answer per caller; one that the act's own lines do not name is answered as by any other act. */
    Map<String, String> expected(String act, Status state) {
        var own = cells.getOrDefault(act, Map.of());
        var answers = new TreeMap<String, String>();
        if (own.containsKey(DESK)) {
            answers.put(DESK, cell(own.get(DESK), state));
            return answers;
        }
        for (var caller : callers) {
            var row = own.getOrDefault(caller, cells.get(OTHERWISE).get(caller));
            if (row == null) {
                throw new AssertionError("What is %s told to %s?".formatted(caller, act));
            }
            answers.put(caller, cell(row, state));
        }
        return answers;
    }

    private static String cell(List<String> row, Status state) {
        return row.size() == 1 ? row.getFirst() : row.get(ALL_STATES.indexOf(state.name()));
    }

    private void read(List<String> line) {
        var answers = line.subList(2, line.size());
        if (answers.size() != 1 && answers.size() != ALL_STATES.size()) {
            throw new AssertionError("One cell, or one for each state: " + line);
        }
        var row = cells.computeIfAbsent(line.getFirst(), act -> new LinkedHashMap<>());
        for (var who : named(line.get(1))) {
            if (row.put(who, answers) != null) {
                throw new AssertionError("Said twice: " + who + " in " + line);
            }
        }
    }

    private List<String> named(String who) {
        if (who.equals("everybody")) {
            return callers.stream().filter(caller -> !caller.equals("nobody")).toList();
        }
        var named = List.of(who.split(" "));
        if (!named.equals(List.of(DESK)) && !callers.containsAll(named)) {
            throw new AssertionError("Somebody is unknown in: " + who);
        }
        return named;
    }

    private static List<List<String>> lines() {
        try {
            var text = new ClassPathResource("desk/every-command.txt").getContentAsString(StandardCharsets.UTF_8);
            var lines = new ArrayList<List<String>>();
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> lines.add(
                            Arrays.stream(line.split("\\|")).map(String::strip).toList()));
            return lines;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
