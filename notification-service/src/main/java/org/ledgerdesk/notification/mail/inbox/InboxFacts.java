package org.ledgerdesk.notification.mail.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.relay.Outbox;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.notification.mail.MailMeters;
import org.springframework.stereotype.Component;

/** Tells on {@code notification.events} what became of a mail that came in, in the transaction in which it became so. */
@Component
class InboxFacts {

    private final Outbox outbox;
    private final Clock clock;
    private final MailMeters meters;

    InboxFacts(Outbox outbox, Clock clock, MailMeters meters) {
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
    }

    private record MailReceived(
            UUID messageId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reference,

            String outcome,
            Instant at,
            Map<String, String> links) {}

    private record MailRefused(UUID messageId, String reason, Instant at, Map<String, String> links) {}

    void received(UUID id, @Nullable String reference, String outcome) {
        var now = clock.instant();
        meters.in(outcome);
        append("MailReceived", id, now, new MailReceived(id, reference, outcome, now, links(id)));
    }

    void refused(UUID id, String reason) {
        var now = clock.instant();
        meters.in("REFUSED");
        append("MailRefused", id, now, new MailRefused(id, reason, now, links(id)));
    }

    private void append(String type, UUID id, Instant at, Object data) {
        outbox.append(Topics.NOTIFICATION, id.toString(), type, 1, at, data);
    }

    private static Map<String, String> links(UUID id) {
        return Map.of("self", "/api/v1/mail/inbox/" + id);
    }
}
