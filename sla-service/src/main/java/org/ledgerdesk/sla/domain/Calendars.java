package org.ledgerdesk.sla.domain;

import org.ledgerdesk.sla.domain.time.BusinessCalendar;

/** Finds any version of a calendar: an open clock goes on by the one it was given. */
@FunctionalInterface
public interface Calendars {

    BusinessCalendar hours(String name, int version);
}
