package org.ledgerdesk.local.demo;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the desk's preset has, whichever it is: the demo fits itself to that. */
record DemoPreset(List<String> categories, List<String> departments) {

    private static final String USUAL = "SUPPORT";

    static DemoPreset of(Api desk) {
        return new DemoPreset(codes(desk.get("/categories")), codes(desk.get("/departments")));
    }

    private static List<String> codes(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(item -> item.path("code").asString())
                .toList();
    }

    /** The first of those that there is, else the last of all, where presets put what fits nowhere else. */
    String category(String... wishes) {
        return Stream.of(wishes).filter(categories::contains).findFirst().orElse(categories.getLast());
    }

    /** Where this person works: as wished as far as there are such departments, but nobody of staff works nowhere. */
    List<String> departments(DemoPerson person) {
        List<String> there =
                person.departments().stream().filter(departments::contains).toList();
        return there.isEmpty() && !person.departments().isEmpty()
                ? List.of(departments.contains(USUAL) ? USUAL : departments.getFirst())
                : there;
    }
}
