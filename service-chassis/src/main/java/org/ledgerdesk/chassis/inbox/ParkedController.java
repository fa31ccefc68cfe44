package org.ledgerdesk.chassis.inbox;

import java.util.List;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists what is parked and takes it again; for operators, so not behind the gateway. */
@RestController
@RequestMapping("/internal/parked")
class ParkedController {

    private final InboxRecords records;
    private final InboxContainers inboxes;

    ParkedController(InboxRecords records, InboxContainers inboxes) {
        this.records = records;
        this.inboxes = inboxes;
    }

    record Items(List<InboxRecords.Parked> items) {}

    record Replay(String listener, String topic, String subject) {}

    @GetMapping
    Items parked() {
        return new Items(records.parked());
    }

    @PostMapping("/replay")
    Items replay(@RequestBody Replay wanted) {
        inboxes.inbox(wanted.listener()).orElseThrow(Problem::notFound).replay(wanted.topic(), wanted.subject());
        return parked();
    }
}
