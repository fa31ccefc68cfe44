package org.ledgerdesk.ticket.duplicates;

import org.jspecify.annotations.Nullable;

/** Among which tickets duplicates are looked for: an organisation's, or those of one prospect, who belongs to none. */
final class Scope {

    private Scope() {}

    static String of(@Nullable String organisation, String requester) {
        return organisation == null ? "~" + requester : organisation;
    }
}
