package org.ledgerdesk.sla.attainment;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.staff.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells staff how many promises were kept. */
@RestController
class AttainmentController {

    private final Attainment attainment;
    private final DeskWeeks weeks;
    private final InstantSource time;

    /** @param zone the desk's, by which its weeks begin */
    record Answer(Instant from, Instant to, ZoneId zone, List<String> groupBy, List<Item> items, Tally.Figures total) {}

    /** @param group the values it is told apart by, under their names */
    record Item(
            @JsonAnyGetter Map<String, @Nullable String> group,
            @JsonUnwrapped Tally.Figures figures) {}

    AttainmentController(Attainment attainment, DeskWeeks weeks, InstantSource time) {
        this.attainment = attainment;
        this.weeks = weeks;
        this.time = time;
    }

    @GetMapping("/api/v1/sla/attainment")
    Answer attainment(
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable List<String> groupBy,
            @RequestParam @Nullable ClockKind kind,
            @RequestParam @Nullable Urgency priority,
            @RequestParam @Nullable String department,
            @RequestParam @Nullable String organisation,
            Caller caller) {
        Staff.toSee(caller);
        var groups = GroupBy.asked(groupBy);
        var window = Window.asked(from, to, time.instant(), weeks);
        var answer = attainment.of(window, groups, new Filter(kind, priority, department, organisation));
        return new Answer(
                window.from(),
                window.to(),
                weeks.zone(),
                groups.stream().map(GroupBy::parameter).toList(),
                answer.groups().stream().map(group -> item(groups, group)).toList(),
                answer.total());
    }

    private static Item item(List<GroupBy> groups, Attainment.Group group) {
        var values = new LinkedHashMap<String, @Nullable String>();
        for (int i = 0; i < groups.size(); i++) {
            values.put(groups.get(i).parameter(), group.values().get(i));
        }
        return new Item(values, group.figures());
    }
}
