package org.ledgerdesk.sla.policies;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.ledgerdesk.chassis.preset.PresetProblem;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;
import org.springframework.stereotype.Component;

/** Reads policies that somebody would like to try. */
@Component
public class Proposals {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,59}");

    private final Promises promises;
    private final Preset preset;
    private final InstantSource time;

    Proposals(Promises promises, Preset preset, InstantSource time) {
        this.promises = promises;
        this.preset = preset;
        this.time = time;
    }

    /** One that an admin might save, with the calendars it would find if it were saved now. */
    public Proposal policy(PolicyBody body) {
        var organisation = Sent.organisation(body.organisation());
        var versions = promises.versions();
        var now = time.instant();
        var found = new HashMap<String, BusinessCalendar>();
        var reading = new PolicyReading(
                name -> versions.calendar(name, organisation, now)
                        .map(calendar -> {
                            found.put(name, promises.hours(name, calendar.number()));
                            return calendar.document();
                        })
                        .orElse(null),
                preset.categories());
        return new Proposal(reading.of(body), found);
    }

    /** The policy a preset comes with. */
    public Proposal preset(String name) {
        if (!NAME.matcher(name).matches()) {
            throw unknown(name);
        }
        try {
            return Proposal.of(Preset.read(name));
        } catch (PresetProblem none) {
            throw unknown(name);
        }
    }

    private static Problem unknown(String name) {
        return Problem.rule("preset", "preset-unknown", "There is no preset '%s'.".formatted(name));
    }
}
