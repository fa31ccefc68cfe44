package org.ledgerdesk.notification.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.notification.domain.MailPlan;
import org.ledgerdesk.notification.domain.PlannedMail;
import org.ledgerdesk.notification.mail.outbox.PlannedMails;
import org.springframework.stereotype.Component;

/** Plans the mails that follow from a ticket's facts, in the transaction that notes the facts as heard. */
@Component
class TicketListener implements InboxListener {

    private final Circles circles;
    private final PlannedMails outbox;

    TicketListener(Circles circles, PlannedMails outbox) {
        this.circles = circles;
        this.outbox = outbox;
    }

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
                .flatMap(event -> TicketFacts.read(event).stream())
                .toList();
        var known = circles.of(facts.stream().map(fact -> fact.reference()).collect(Collectors.toSet()));
        var mails = new ArrayList<PlannedMail>();
        for (var fact : facts) {
            var before = known.before(fact);
            mails.addAll(MailPlan.of(fact, known.merge(fact)));
            mails.addAll(MailPlan.takenOver(fact, before));
        }
        circles.keep(known);
        outbox.add(mails);
    }
}
