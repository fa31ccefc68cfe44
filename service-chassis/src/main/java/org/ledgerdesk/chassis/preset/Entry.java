package org.ledgerdesk.chassis.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A piece of a preset's file that knows its line, so that each complaint points at its place. */
public final class Entry {

    private final String file;
    private final Node node;

    private Entry(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** The whole file. */
    public static Entry read(String file, InputStream content) throws IOException {
        try (var reader = new InputStreamReader(content, StandardCharsets.UTF_8)) {
            var node = new Yaml(new LoaderOptions()).compose(reader);
            if (node == null) {
                throw new PresetProblem(file, 1, "the file is empty");
            }
            return new Entry(file, node);
        } catch (MarkedYAMLException unreadable) {
            var mark = Optional.ofNullable(unreadable.getProblemMark());
            throw new PresetProblem(
                    file, mark.map(at -> at.getLine() + 1).orElse(1), "this is not YAML: " + unreadable.getProblem());
        } catch (YAMLException unreadable) {
            throw new PresetProblem(file, 1, "this is not YAML: " + unreadable.getMessage());
        }
    }

    /** Its keys and values; a key outside {@code known} is a mistake. */
    public Keys keys(Set<String> known) {
        var keys = keys();
        keys.names().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw keys.problem(key, "unknown key '%s', known are %s".formatted(key, new TreeSet<>(known)));
        });
        return keys;
    }

    /** Its keys and values, whatever they are called. */
    public Keys keys() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("expected keys and values here");
        }
        var keys = new Keys(this);
        for (var tuple : mapping.getValue()) {
            keys.add(new Entry(file, tuple.getKeyNode()), new Entry(file, tuple.getValueNode()));
        }
        return keys;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public List<Entry> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("expected a list here");
        }
        return sequence.getValue().stream().map(item -> new Entry(file, item)).toList();
    }

    /** Its items, of which there is one at least, each with a value of its own under that key. */
    public List<Entry> distinct(String key) {
        var items = list();
        if (items.isEmpty()) {
            throw problem("expected a list with at least one entry here");
        }
        var seen = new HashSet<String>();
        for (var item : items) {
            var name = item.keys().required(key);
            if (!seen.add(name.text())) {
                throw name.problem("'%s' is there twice".formatted(name.text()));
            }
        }
        return items;
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem("expected a single value here");
        }
        if (scalar.getValue().isBlank()) {
            throw problem("a value is missing here");
        }
        return scalar.getValue().strip();
    }

    /** Its text as something else; {@code expected} says what it should have been. */
    public <T> T as(Function<String, T> reading, String expected) {
        try {
            return reading.apply(text());
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw problem("'%s' is not %s".formatted(text(), expected));
        }
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem("'%s' is neither true nor false".formatted(text()));
        };
    }

    public int number(int least, int most) {
        int number = as(Integer::parseInt, "a whole number");
        if (number < least || number > most) {
            throw problem("%d is not between %d and %d".formatted(number, least, most));
        }
        return number;
    }

    public PresetProblem problem(String reason) {
        return new PresetProblem(file, node.getStartMark().getLine() + 1, reason);
    }
}
