package org.ledgerdesk.sla.policies;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A piece of a preset's file that knows its line, so that each complaint points at its place. */
record Entry(String file, Node node) {

    static Entry read(String file, InputStream content) {
        try (var reader = new InputStreamReader(content, StandardCharsets.UTF_8)) {
            var node = new Yaml(new LoaderOptions()).compose(reader);
            if (node == null) {
                throw new PresetProblem(file, 1, "the file is empty");
            }
            return new Entry(file, node);
        } catch (MarkedYAMLException unreadable) {
            int line = Optional.ofNullable(unreadable.getProblemMark())
                    .map(mark -> mark.getLine() + 1)
                    .orElse(1);
            throw new PresetProblem(file, line, String.valueOf(unreadable.getProblem()));
        } catch (YAMLException | java.io.IOException unreadable) {
            throw new PresetProblem(file, 1, String.valueOf(unreadable.getMessage()));
        }
    }

    /** Its keys and values in order; a key outside {@code known} is a mistake. */
    Map<String, Entry> keys(Set<String> known) {
        return keys(key -> {
            if (!known.contains(key.text())) {
                throw key.problem("unknown key '%s', known are %s".formatted(key.text(), new TreeSet<>(known)));
            }
        });
    }

    Map<String, Entry> keys() {
        return keys(key -> {});
    }

    private Map<String, Entry> keys(Consumer<Entry> check) {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("expected keys and values here");
        }
        var entries = new LinkedHashMap<String, Entry>();
        for (var tuple : mapping.getValue()) {
            var key = new Entry(file, tuple.getKeyNode());
            check.accept(key);
            if (entries.put(key.text(), new Entry(file, tuple.getValueNode())) != null) {
                throw key.problem("'%s' is said twice".formatted(key.text()));
            }
        }
        return entries;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    List<Entry> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("expected a list here");
        }
        var entries = new ArrayList<Entry>();
        sequence.getValue().forEach(item -> entries.add(new Entry(file, item)));
        return entries;
    }

    Entry required(Map<String, Entry> entries, String key) {
        @Nullable Entry entry = entries.get(key);
        if (entry == null) {
            throw problem("'%s' is missing".formatted(key));
        }
        return entry;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw problem("expected a single value here");
    }

    /** Its text as something else; whatever refuses it says why. */
    <T> T as(Function<String, T> reading, String expected) {
        return asKey(text(), reading, expected);
    }

    /** A key of this entry's parent as something else. */
    <T> T asKey(String key, Function<String, T> reading, String expected) {
        try {
            return reading.apply(key);
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            throw problem("'%s' is not %s".formatted(key, expected));
        }
    }

    int number(int least, int most) {
        int number = as(Integer::parseInt, "a whole number");
        if (number < least || number > most) {
            throw problem("%d is not between %d and %d".formatted(number, least, most));
        }
        return number;
    }

    PresetProblem problem(String reason) {
        return new PresetProblem(file, node.getStartMark().getLine() + 1, reason);
    }
}
