package org.ledgerdesk.ticket;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;

/** What many tests begin with: a client has opened a ticket, and others are around who may or may not have to do with it. */
@TicketServiceTest
public abstract class OneTicket {

    protected final Caller client;
    protected final Caller colleague;
    protected final Caller stranger = TestCallers.member("other-mill");
    protected final Caller agent = TestCallers.agent();

    @Autowired
    protected TestHttp http;

    @Autowired
    protected TestPeople people;

    @Autowired
    protected TestTickets tickets;

    protected String reference = "";

    protected OneTicket(String organisation) {
        client = TestCallers.member(organisation);
        colleague = TestCallers.approver(organisation);
    }

    @BeforeEach
    void aTicketIsOpen() {
        Stream.of(client, colleague, stranger, agent).forEach(people::know);
        reference = tickets.open(client);
    }
}
