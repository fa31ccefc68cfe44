package org.ledgerdesk.sla.policies;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Calendars;
import org.ledgerdesk.sla.domain.Edit;
import org.ledgerdesk.sla.domain.NamedCalendar;
import org.ledgerdesk.sla.domain.PoliciesInForce;
import org.ledgerdesk.sla.domain.Policy;
import org.ledgerdesk.sla.domain.Tellings;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;

/** All versions of policies and calendars, for whoever judges by them; what is stored never changes, so what was read is kept. */
public final class Promises implements Calendars, PoliciesInForce {

    private final StoredVersions stored;
    private final Map<String, BusinessCalendar> calendars = new ConcurrentHashMap<>();
    private volatile Versions versions = Versions.NONE;

    Promises(StoredVersions stored) {
        this.stored = stored;
    }

    /** Makes a preset version 1 of a desk that has promised nothing yet; two instances may try at once. */
    void begin(Preset preset, Instant now) {
        preset.calendars().forEach(calendar -> stored.begin(calendar, now));
        stored.begin(preset.policy(), now);
    }

    /**
     * Knows all edits and keeps further ones out until the transaction ends, so that nothing is judged by a promise that
     * has just been changed.
     */
    public void hold() {
        stored.holdForReading();
        refresh();
    }

    /** Knows all edits that have been saved by now. */
    public void refresh() {
        if (stored.lastEdit() != versions.upTo()) {
            versions = stored.read();
        }
    }

    Versions versions() {
        refresh();
        return versions;
    }

    @Override
    public Policy at(@Nullable String organisation, Instant instant) {
        var now = known().at(organisation, instant);
        return now.policy().document().policy(now.policy().number(), named(now.usual()), named(now.siteDown()));
    }

    @Override
    public List<Edit> changes(@Nullable String organisation, Instant after, Instant until) {
        return known().changes(organisation, after, until);
    }

    @Override
    public Tellings tellings(int policyVersion) {
        var policy = known().policy(policyVersion).or(() -> versions().policy(policyVersion));
        return Reminder.tellings(policy.orElseThrow().document().steps());
    }

    private NamedCalendar named(Version<CalendarDocument> calendar) {
        var name = calendar.document().name();
        return new NamedCalendar(name, calendar.number(), hours(name, calendar.number()));
    }

    @Override
    public BusinessCalendar hours(String name, int version) {
        return calendars.computeIfAbsent(
                name + "/" + version, key -> stored.calendar(name, version).hours());
    }

    private Versions known() {
        if (versions == Versions.NONE) {
            refresh();
        }
        return versions;
    }
}
