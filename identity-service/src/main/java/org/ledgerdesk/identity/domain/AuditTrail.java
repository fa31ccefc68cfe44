package org.ledgerdesk.identity.domain;

import java.util.Map;

/** Remembers who did what to whom, in the transaction in which it was done. */
public interface AuditTrail {

    /** @param facts ids, roles and names of fields; never a name, an address or a secret */
    void record(Actor by, String act, String subject, Map<String, ?> facts);
}
