package org.ledgerdesk.ticket.timeline;

import org.ledgerdesk.chassis.caller.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a durable write with the ticket that changed as its writer sees it now; so does a repeat of it, from the facts. */
@Component
public class TicketAnswers {

    private final Timeline timeline;

    TicketAnswers(Timeline timeline) {
        this.timeline = timeline;
    }

    public ResponseEntity<?> ticket(ResponseEntity<?> written, String reference, Caller writer) {
        var headers = new HttpHeaders();
        headers.addAll(written.getHeaders());
        var page = timeline.goingOn(reference, writer);
        return new ResponseEntity<>(page, headers, written.getStatusCode());
    }
}
