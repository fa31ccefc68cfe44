package org.ledgerdesk.allowance.domain;

/** Who did it; {@code kind} is CLIENT, STAFF, MACHINE or SYSTEM. */
public record By(String id, String kind) {

    public static final By SYSTEM = new By("system", "SYSTEM");
}
