package org.ledgerdesk.notification.topics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.notification.domain.ClockFact;
import org.ledgerdesk.notification.domain.PlannedMail;
import org.ledgerdesk.notification.domain.Telling;
import org.ledgerdesk.notification.mail.outbox.PlannedMails;
import org.ledgerdesk.notification.mail.outbox.PressingClocks;
import org.springframework.stereotype.Component;

/** Plans the mails about promises that press or are broken, in the transaction that notes the steps as heard. */
@Component
class ClockListener implements InboxListener {

    private final PressingClocks clocks;
    private final PlannedMails outbox;
    private final Clock time;

    ClockListener(PressingClocks clocks, PlannedMails outbox, Clock time) {
        this.clocks = clocks;
        this.outbox = outbox;
        this.time = time;
    }

    @Override
    public String name() {
        return "promise-mails";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.SLA);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        var facts = events.stream()
                .flatMap(event -> ClockFacts.read(event).stream())
                .toList();
        var known = clocks.of(facts.stream().map(ClockFact::clockId).collect(Collectors.toSet()));
        var mails = new ArrayList<PlannedMail>();
        var now = time.instant();
        for (var fact : facts) {
            known.take(fact);
            if (fact instanceof ClockFact.Pressed pressed) {
                mails.addAll(Telling.of(pressed, now));
            }
        }
        clocks.keep(known);
        outbox.add(mails);
    }
}
