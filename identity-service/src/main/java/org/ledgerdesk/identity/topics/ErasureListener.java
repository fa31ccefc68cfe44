package org.ledgerdesk.identity.topics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.identity.domain.Actor;
import org.ledgerdesk.identity.domain.AuditTrail;
import org.springframework.stereotype.Component;

/** Puts the erasing of whole tickets into the audit trail, beside the erasing of people. */
@Component
class ErasureListener implements InboxListener {

    private final AuditTrail audit;

    ErasureListener(AuditTrail audit) {
        this.audit = audit;
    }

    private record By(String id, Kind kind) {}

    private record TextErased(
            String reference, By by, @Nullable String person) {}

    @Override
    public String name() {
        return "erased-tickets";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TICKET);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        events.stream()
                .filter(event -> event.type().equals("TextErased"))
                .map(event -> event.as(TextErased.class))
                .filter(erased -> erased.person() == null)
                .forEach(erased -> audit.record(
                        new Actor(erased.by().id(), erased.by().kind(), Set.of(), null),
                        "TicketErased",
                        erased.reference(),
                        Map.of()));
    }
}
