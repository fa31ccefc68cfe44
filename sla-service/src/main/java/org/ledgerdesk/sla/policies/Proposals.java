package org.ledgerdesk.sla.policies;

import java.time.InstantSource;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgerdesk.chassis.preset.PresetProblem;
import org.ledgerdesk.chassis.problems.Problem;
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

    /** One that an admin might save, or the desk's again, with the calendars it would find if it were saved now. */
    public Proposal policy(PolicyBody body) {
        var organisation = Sent.organisation(body.organisation());
        var versions = promises.versions();
        var now = time.instant();
        var document = body.takesBack()
                ? versions.policy(null, now).document()
                : new PolicyReading(
                                name -> versions.calendar(name, organisation, now)
                                        .map(Version::document)
                                        .orElse(null),
                                preset.categories())
                        .of(body);
        var calendars = Stream.of(document.calendar(), document.siteDownCalendar())
                .distinct()
                .map(name -> versions.calendar(name, organisation, now).orElseThrow())
                .collect(Collectors.toMap(
                        calendar -> calendar.document().name(),
                        calendar -> promises.hours(calendar.document().name(), calendar.number())));
        return new Proposal(document, calendars);
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
