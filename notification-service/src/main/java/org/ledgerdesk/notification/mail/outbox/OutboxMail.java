package org.ledgerdesk.notification.mail.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.domain.PlannedMail;
import org.ledgerdesk.notification.domain.Purpose;

/** A row of {@code outbox_mail} that is being worked on. */
record OutboxMail(
        UUID id,
        String eventId,
        String recipient,
        Purpose purpose,
        @Nullable String reference,
        String actor,
        @Nullable String responseId,
        @Nullable String clock,
        Instant at,
        int attempts) {

    PlannedMail planned() {
        return new PlannedMail(eventId, recipient, purpose, reference, actor, responseId, clock, at);
    }
}
