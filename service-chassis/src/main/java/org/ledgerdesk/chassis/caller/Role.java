package org.ledgerdesk.chassis.caller;

/** Roles of design 2, "People", and {@code SERVICE} for our own services. */
public enum Role {
    MEMBER,
    APPROVER,
    AGENT,
    LEAD,
    ADMIN,
    INTEGRATION,
    SERVICE
}
