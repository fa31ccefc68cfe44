package org.ledgerdesk.ticket.preset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Whose midnight ends a day: what is valid until a day is so until then. */
public record DeskZone(ZoneId zone) {

    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
