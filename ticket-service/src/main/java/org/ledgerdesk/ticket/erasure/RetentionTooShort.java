package org.ledgerdesk.ticket.erasure;

import org.jspecify.annotations.Nullable;

/** A setting under which words could go before six years are over, or one that says nothing. */
final class RetentionTooShort extends RuntimeException {

    RetentionTooShort(String setting, @Nullable Throwable cause) {
        super(
                "LEDGERDESK_RETENTION is \"%s\". Closed tickets are kept for six years at least: P6Y or longer."
                        .formatted(setting),
                cause);
    }
}
