package org.ledgerdesk.notification.mail.outbox;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.ledgerdesk.notification.domain.PressingClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is true, when a mail is written, of the promise it is about. */
@Component
class Promises {

    private final PressingClocks clocks;
    private final Clock clock;
    private final ZoneId zone;

    Promises(PressingClocks clocks, Clock clock, @Value("${ledgerdesk.zone}") ZoneId zone) {
        this.clocks = clocks;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether it has been kept meanwhile, or given up, or put off: then there is nothing to tell. */
    boolean isPast(OutboxMail mail) {
        return mail.clock() != null && pressing(mail).isEmpty();
    }

    /** Empty for a mail about something else, and when there is nothing to tell any more. */
    Optional<Promised> of(OutboxMail mail) {
        return pressing(mail)
                .map(found -> new Promised(
                        found.kind(), found.dueAt() == null ? mail.at() : found.dueAt(), found.lateSince(), zone));
    }

    private Optional<PressingClock> pressing(OutboxMail mail) {
        return Optional.ofNullable(mail.clock())
                .flatMap(clocks::byId)
                .filter(found -> found.is(mail.purpose(), clock.instant()));
    }
}
