package org.ledgerdesk.ticket.directory;

import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Fetches who changed, many at once. Not done where the event is applied: identity-service may be down just then, and an
 * event must neither wait for it nor fail because of it.
 */
@Component
class PersonSweep {

    private static final Logger log = LoggerFactory.getLogger(PersonSweep.class);
    private static final int AT_ONCE = 100;

    private final PersonTable table;
    private final Identity identity;

    PersonSweep(PersonTable table, Identity identity) {
        this.table = table;
        this.identity = identity;
    }

    @Scheduled(fixedDelayString = "${ledgerdesk.directory.refresh:PT2S}")
    void refresh() {
        var stale = table.stale(AT_ONCE);
        if (stale.isEmpty()) {
            return;
        }
        try {
            var asked = table.moment();
            var unknown = new HashSet<>(stale);
            for (var person : identity.people(stale)) {
                table.remember(person, asked);
                unknown.remove(person.id());
            }
            table.settle(unknown, asked);
        } catch (RestClientException unreachable) {
            log.warn(
                    "{} people stay as they were known until identity-service answers: {}",
                    stale.size(),
                    unreachable.toString());
        }
    }
}
