package org.ledgerdesk.sla.domain.time;

/** Refuses a sum of open time that a calendar does not have, instead of looking for it for ever. */
public final class NeverOpen extends RuntimeException {

    NeverOpen() {
        super("The calendar does not have that much open time.", null, false, false);
    }
}
