package org.ledgerdesk.ticket.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a schema may not do once it has landed: whoever reads its type relies on each property, on which are always there, and on
 * what they can be. Words may change, and optional properties may be added; anything else is a new version beside it.
 */
final class Landed {

    private static final Set<String> WORDS = Set.of("description", "examples", "title", "$schema");

    private Landed() {}

    /** Each promise of the landed schema that is not kept; empty when readers of it notice nothing. */
    static List<String> broken(JsonNode landed, JsonNode now) {
        var broken = new ArrayList<String>();
        compare("", landed, now, broken);
        return broken;
    }

    private static void compare(String at, JsonNode landed, JsonNode now, List<String> broken) {
        var keywords = new TreeSet<String>();
        keywords.addAll(landed.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(WORDS);
        for (var keyword : keywords) {
            var before = landed.path(keyword);
            var after = now.path(keyword);
            switch (keyword) {
                case "properties", "$defs" ->
                    before.propertyNames().forEach(name -> {
                        var place = at + "/" + name;
                        if (after.has(name)) {
                            compare(place, before.path(name), after.path(name), broken);
                        } else {
                            broken.add(place + " is gone");
                        }
                    });
                case "items" -> compare(at + "/[]", before, after, broken);
                case "type", "enum", "required" -> {
                    if (!values(before).equals(values(after))) {
                        broken.add("%s %s was %s and is %s".formatted(at, keyword, values(before), values(after)));
                    }
                }
                default -> {
                    if (!Objects.equals(before, after)) {
                        broken.add("%s %s was %s and is %s".formatted(at, keyword, shown(before), shown(after)));
                    }
                }
            }
        }
    }

    /** In any order; a single type is a list of one. */
    private static Set<String> values(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(JsonNode::toString).collect(Collectors.toCollection(TreeSet::new))
                : node.isMissingNode() ? Set.of() : Set.of(node.toString());
    }

    private static String shown(JsonNode node) {
        return node instanceof MissingNode ? "free" : node.toString();
    }
}
