package org.ledgerdesk.sla.policies;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.stereotype.Component;

/** Saves new versions of policies and calendars, in the caller's transaction; taking an organisation's own back is one, too. */
@Component
class Edits {

    private final StoredVersions stored;
    private final Promises promises;
    private final Preset preset;
    private final InstantSource time;

    Edits(StoredVersions stored, Promises promises, Preset preset, InstantSource time) {
        this.stored = stored;
        this.promises = promises;
        this.preset = preset;
        this.time = time;
    }

    Version<PolicyDocument> save(PolicyBody body, Caller caller) {
        var organisation = Sent.organisation(body.organisation());
        boolean back = body.takesBack();
        stored.holdForSaving();
        var versions = promises.versions();
        var now = time.instant();
        var from = Sent.validFrom(body.validFrom(), now);
        var document = back
                ? taken(versions.policies(), organisation, from)
                : new PolicyReading(
                                name -> versions.calendar(name, organisation, from)
                                        .map(Version::document)
                                        .orElse(null),
                                preset.categories())
                        .of(body);
        var version =
                new Version<>(next(versions.policies()), organisation, from, saved(now), caller.id(), back, document);
        if (!versions.withPolicy(version).areWhole(organisation, from)) {
            throw Problem.rule(
                    "calendar",
                    "calendar-taken-back",
                    "One of its calendars is to be taken back while the policy holds.");
        }
        stored.save(version);
        return version;
    }

    Version<CalendarDocument> save(CalendarBody body, Caller caller) {
        var organisation = Sent.organisation(body.organisation());
        boolean back = body.takesBack();
        var sent = back ? null : body.document();
        var name = body.knownName();
        stored.holdForSaving();
        var versions = promises.versions();
        var now = time.instant();
        var from = Sent.validFrom(body.validFrom(), now);
        var named = versions.named(name);
        var document = sent == null ? taken(named, organisation, from) : sent;
        var version = new Version<>(next(named), organisation, from, saved(now), caller.id(), back, document);
        if (!versions.withCalendar(version).areWhole(organisation, from)) {
            throw Problem.rule(
                    "name",
                    "calendar-in-use",
                    "A policy counts by '%s', and the desk has none of that name.".formatted(name));
        }
        stored.saveCalendar(version);
        return version;
    }

    private static <T> T taken(List<Version<T>> versions, @Nullable String organisation, Instant from) {
        return Versions.own(versions, organisation, from)
                .orElseThrow(() -> Problem.rule(
                        "organisation",
                        "nothing-to-take-back",
                        "'%s' has none of its own at that moment.".formatted(organisation)))
                .document();
    }

    private static <T> int next(List<Version<T>> versions) {
        return versions.stream().mapToInt(Version::number).max().orElse(0) + 1;
    }

    private static Instant saved(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }
}
