package org.ledgerdesk.notification.mail.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.relay.Outbox;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.notification.domain.Purpose;
import org.ledgerdesk.notification.mail.MailMeters;
import org.springframework.stereotype.Component;

/** Tells on {@code notification.events} what became of a mail, in the transaction in which it became so. */
@Component
class MailFacts {

    private final Outbox outbox;
    private final Clock clock;
    private final MailMeters meters;

    MailFacts(Outbox outbox, Clock clock, MailMeters meters) {
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
    }

    private record MailSent(
            UUID messageId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reference,

            Purpose purpose,
            String recipient,
            Instant at,
            Map<String, String> links) {}

    private record MailBounced(
            UUID messageId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reference,

            Purpose purpose,
            String recipient,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String status,

            Instant at,
            Map<String, String> links) {}

    void sent(SentMails.Told mail) {
        var now = clock.instant();
        meters.out("SENT");
        append(
                "MailSent",
                mail,
                now,
                new MailSent(mail.id(), mail.reference(), mail.purpose(), mail.recipient(), now, links(mail)));
    }

    void bounced(SentMails.Told mail, @Nullable String status) {
        var now = clock.instant();
        meters.out("BOUNCED");
        append(
                "MailBounced",
                mail,
                now,
                new MailBounced(
                        mail.id(), mail.reference(), mail.purpose(), mail.recipient(), status, now, links(mail)));
    }

    private void append(String type, SentMails.Told mail, Instant at, Object data) {
        outbox.append(Topics.NOTIFICATION, mail.id().toString(), type, 1, at, data);
    }

    private static Map<String, String> links(SentMails.Told mail) {
        return Map.of("self", "/api/v1/mail/outbox/" + mail.id());
    }
}
