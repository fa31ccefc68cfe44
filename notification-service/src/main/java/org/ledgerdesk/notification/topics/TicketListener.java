package org.ledgerdesk.notification.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.notification.domain.MailPlan;
import org.ledgerdesk.notification.domain.PlannedMail;
import org.ledgerdesk.notification.domain.TicketFact;
import org.ledgerdesk.notification.mail.ErasedMails;
import org.ledgerdesk.notification.mail.outbox.PlannedMails;
import org.springframework.stereotype.Component;

/** Plans the mails that follow from a ticket's facts, in the transaction that notes the facts as heard. */
@Component
class TicketListener implements InboxListener {

    private final Circles circles;
    private final PlannedMails outbox;
    private final ErasedMails erased;

    private record TextErased(String reference, @Nullable String person) {}

    TicketListener(Circles circles, PlannedMails outbox, ErasedMails erased) {
        this.circles = circles;
        this.outbox = outbox;
        this.erased = erased;
    }

    /** Of what happened elsewhere long ago everybody was told then; only who is involved matters now. */
    private record Heard(TicketFact fact, boolean imported) {}

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TICKET);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        var facts = events.stream()
                .flatMap(event -> TicketFacts.read(event).map(fact -> new Heard(fact, event.isImported())).stream())
                .toList();
        var known =
                circles.of(facts.stream().map(heard -> heard.fact().reference()).collect(Collectors.toSet()));
        var mails = new ArrayList<PlannedMail>();
        for (var heard : facts) {
            var before = known.before(heard.fact());
            var circle = known.merge(heard.fact());
            if (!heard.imported()) {
                mails.addAll(MailPlan.of(heard.fact(), circle));
                mails.addAll(MailPlan.takenOver(heard.fact(), before));
            }
        }
        circles.keep(known);
        outbox.add(mails);
        erase(events.stream()
                .filter(event -> event.type().equals("TextErased"))
                .map(event -> event.as(TextErased.class))
                .toList());
    }

    private void erase(List<TextErased> gone) {
        if (gone.isEmpty()) {
            return;
        }
        erased.ofTickets(gone.stream().map(TextErased::reference).toList());
        erased.receivedFor(gone.stream()
                .filter(words -> words.person() == null)
                .map(TextErased::reference)
                .toList());
    }
}
