package org.ledgerdesk.ticket.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping in a preset's file that remembers its line; it is read key by key, so that each complaint points at its place. */
final class Entry {

    private final String file;
    private final int line;
    private final Map<String, Node> values = new HashMap<>();

    private Entry(String file, Node node, Set<String> known) {
        this.file = file;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node, "expected keys and values here");
        }
        for (var tuple : mapping.getValue()) {
            var key = scalar(tuple.getKeyNode());
            if (!known.contains(key)) {
                throw problem(tuple.getKeyNode(), "unknown key '%s', known are %s".formatted(key, sorted(known)));
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw problem(tuple.getKeyNode(), "'%s' is said twice".formatted(key));
            }
        }
    }

    /** The whole file; {@code known} are the keys it may have. */
    static Entry read(String file, InputStream content, Set<String> known) throws IOException {
        try (var reader = new InputStreamReader(content, StandardCharsets.UTF_8)) {
            var node = new Yaml(new LoaderOptions()).compose(reader);
            if (node == null) {
                throw new PresetProblem(file, 1, "the file is empty");
            }
            return new Entry(file, node, known);
        } catch (MarkedYAMLException unreadable) {
            var mark = Optional.ofNullable(unreadable.getProblemMark());
            throw new PresetProblem(file, mark.map(at -> at.getLine() + 1).orElse(1), unreadable.getProblem());
        } catch (YAMLException unreadable) {
            throw new PresetProblem(file, 1, unreadable.getMessage());
        }
    }

    List<Entry> entries(String key, Set<String> known) {
        var node = required(key);
        if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw problem(node, "'%s' must be a list with at least one entry".formatted(key));
        }
        return list.getValue().stream()
                .map(item -> new Entry(file, item, known))
                .toList();
    }

    Entry entry(String key, Set<String> known) {
        return new Entry(file, required(key), known);
    }

    String text(String key) {
        var text = scalar(required(key)).strip();
        if (text.isEmpty()) {
            throw problem(key, "'%s' is empty".formatted(key));
        }
        return text;
    }

    Optional<String> optionalText(String key) {
        return values.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    boolean flag(String key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem(key, "'%s' must be true or false".formatted(key));
        };
    }

    boolean flag(String key, boolean otherwise) {
        return values.containsKey(key) ? flag(key) : otherwise;
    }

    PresetProblem problem(String key, String reason) {
        var node = values.get(key);
        return node == null ? new PresetProblem(file, line, reason) : problem(node, reason);
    }

    private Node required(String key) {
        var node = values.get(key);
        if (node == null) {
            throw new PresetProblem(file, line, "'%s' is missing".formatted(key));
        }
        return node;
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw problem(node, "expected a single value here");
    }

    private PresetProblem problem(Node node, String reason) {
        return new PresetProblem(file, lineOf(node), reason);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }
}
