package org.ledgerdesk.ticket.domain;

/** The way by which words came in. */
public enum Channel {
    PORTAL,
    MAIL,
    PHONE,
    API
}
