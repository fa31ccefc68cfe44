package org.ledgerdesk.notification.topics;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.notification.domain.PlannedMail;
import org.ledgerdesk.notification.mail.ErasedPeople;
import org.ledgerdesk.notification.mail.outbox.PlannedMails;
import org.springframework.stereotype.Component;

/** Plans the mail with the link to a new password, once for each reset, and forgets the mails of erased people. */
@Component
class ResetListener implements InboxListener {

    private final PlannedMails outbox;
    private final ErasedPeople erased;

    ResetListener(PlannedMails outbox, ErasedPeople erased) {
        this.outbox = outbox;
        this.erased = erased;
    }

    private record PasswordResetRequested(
            String personId, String resetId, @Nullable String purpose) {}

    @Override
    public String name() {
        return "reset-mails";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DIRECTORY);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        outbox.add(events.stream()
                .filter(event -> event.type().equals("PasswordResetRequested"))
                .map(ResetListener::planned)
                .toList());
        var people = events.stream()
                .filter(event -> event.type().equals("PersonErased"))
                .map(ReceivedEvent::subject)
                .toList();
        if (!people.isEmpty()) {
            erased.forget(people);
        }
    }

    private static PlannedMail planned(ReceivedEvent event) {
        var reset = event.as(PasswordResetRequested.class);
        return PlannedMail.withLink(
                reset.resetId(), reset.personId(), "INVITATION".equals(reset.purpose()), event.time());
    }
}
