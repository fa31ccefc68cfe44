package org.ledgerdesk.sla.domain;

import org.ledgerdesk.sla.domain.time.BusinessCalendar;

/** One version of a desk's calendar, by which a promise is counted and can be counted again years later. */
public record NamedCalendar(String name, int version, BusinessCalendar hours) {

    public boolean isSameAs(NamedCalendar other) {
        return name.equals(other.name) && version == other.version;
    }
}
