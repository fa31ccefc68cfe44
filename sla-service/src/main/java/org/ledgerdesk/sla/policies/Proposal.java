package org.ledgerdesk.sla.policies;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Calendars;
import org.ledgerdesk.sla.domain.NamedCalendar;
import org.ledgerdesk.sla.domain.PoliciesInForce;
import org.ledgerdesk.sla.domain.Policy;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;

/** A policy that was never in force, with the calendars it would be counted by: as if it had held always and for everybody. */
public final class Proposal implements PoliciesInForce, Calendars {

    /** No stored version has this number. */
    private static final int NEVER_SAVED = 0;

    private final Policy policy;
    private final Map<String, BusinessCalendar> calendars;

    Proposal(PolicyDocument document, Map<String, BusinessCalendar> calendars) {
        this.calendars = calendars;
        this.policy = document.policy(NEVER_SAVED, named(document.calendar()), named(document.siteDownCalendar()));
    }

    static Proposal of(Preset preset) {
        return new Proposal(
                preset.policy(),
                preset.calendars().stream().collect(Collectors.toMap(CalendarDocument::name, CalendarDocument::hours)));
    }

    private NamedCalendar named(String name) {
        return new NamedCalendar(name, NEVER_SAVED, hours(name, NEVER_SAVED));
    }

    @Override
    public Policy at(@Nullable String organisation, Instant instant) {
        return policy;
    }

    @Override
    public BusinessCalendar hours(String name, int version) {
        var hours = calendars.get(name);
        if (hours == null) {
            throw new IllegalArgumentException("The proposal has no calendar " + name + ".");
        }
        return hours;
    }
}
