package org.ledgerdesk.sla.policies;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The promises of the chosen preset; a wrong one stops the start. */
record Preset(Collection<CalendarDocument> calendars, PolicyDocument policy) {

    static Preset read(String name) throws IOException {
        var calendars = CalendarsFile.read(file(name, "calendars.yml"));
        var byName = calendars.stream().collect(Collectors.toMap(CalendarDocument::name, Function.identity()));
        return new Preset(calendars, new SlaFile(byName).read(file(name, "sla.yml")));
    }

    private static Entry file(String preset, String name) throws IOException {
        var file = new ClassPathResource("presets/%s/%s".formatted(preset, name));
        if (!file.exists()) {
            throw new PresetProblem(file.getPath(), 1, "there is no such file; is the preset's name right?");
        }
        try (var content = file.getInputStream()) {
            return Entry.read(file.getPath(), content);
        }
    }
}
