package org.ledgerdesk.sla.policies;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgerdesk.chassis.preset.PresetFolder;

/** The promises of the chosen preset; a wrong one stops the start. Categories are those that tickets can have. */
record Preset(List<CalendarDocument> calendars, PolicyDocument policy, Set<String> categories) {

    static Preset read(String name) {
        var preset = new PresetFolder(name);
        var calendars = CalendarsFile.read(preset.file("calendars.yml"));
        var byName = calendars.stream().collect(Collectors.toMap(CalendarDocument::name, Function.identity()));
        var categories = preset.file("categories.yml").keys().required("categories").distinct("code").stream()
                .map(category -> category.keys().required("code").text())
                .collect(Collectors.toSet());
        return new Preset(calendars, new SlaFile(byName, categories).read(preset.file("sla.yml")), categories);
    }
}
