package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.domain.Facts.AGENT;
import static org.ledgerdesk.ticket.domain.Facts.AT;
import static org.ledgerdesk.ticket.domain.Facts.CLIENT;
import static org.ledgerdesk.ticket.domain.Facts.HD;
import static org.ledgerdesk.ticket.domain.Facts.opened;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.domain.TicketCommand.InvolvePerson;
import org.ledgerdesk.ticket.domain.TicketCommand.UninvolvePerson;
import org.ledgerdesk.ticket.domain.TicketEvent.DuplicateAbsorbed;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonInvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonUninvolved;

class InvolvementTest {

    @Test
    void aPersonCanBeInvolved() {
        Given.facts(opened())
                .when(new InvolvePerson(HD, AT, CLIENT, "client-2"))
                .expectEvents(new PersonInvolved(HD, AT, CLIENT, "client-2"))
                .expectState(ticket ->
                        assertThat(ticket.standing().involves("client-2")).isTrue());
    }

    @Test
    void whoIsInvolvedIsNotInvolvedAgain() {
        Given.facts(opened(false, List.of("client-2"), List.of()))
                .when(new InvolvePerson(HD, AT, CLIENT, "client-2"))
                .expectNoEvents();
    }

    /** Only then do they stay when the duplicate they came with leaves. */
    @Test
    void whoIsInvolvedOnlyThroughADuplicateCanBeInvolvedByHand() {
        var absorbed = new DuplicateAbsorbed(
                HD, AT, AGENT, "HD-00043", List.of(), List.of("client-2"), List.of("client-2"), null);
        Given.facts(opened(), absorbed)
                .when(new InvolvePerson(HD, AT, AGENT, "client-2"))
                .expectEvents(new PersonInvolved(HD, AT, AGENT, "client-2"))
                .expectState(ticket -> assertThat(ticket.merging().guests()).isEmpty());
        Given.facts(opened(), absorbed, new PersonInvolved(HD, AT, AGENT, "client-2"))
                .when(new InvolvePerson(HD, AT, AGENT, "client-2"))
                .expectNoEvents();
    }

    @Test
    void theRequesterIsInvolvedAnyway() {
        Given.facts(opened())
                .when(new InvolvePerson(HD, AT, CLIENT, "client-1"))
                .expectNoEvents();
    }

    @Test
    void aFollowerMayLeave() {
        Given.facts(opened(false, List.of("client-2"), List.of()))
                .when(new UninvolvePerson(HD, AT, CLIENT, "client-2"))
                .expectEvents(new PersonUninvolved(HD, AT, CLIENT, "client-2"))
                .expectState(ticket ->
                        assertThat(ticket.standing().involves("client-2")).isFalse());
    }

    @Test
    void leavingWithoutHavingFollowedChangesNothing() {
        Given.facts(opened())
                .when(new UninvolvePerson(HD, AT, CLIENT, "client-9"))
                .expectNoEvents();
    }

    @Test
    void theRequesterStays() {
        Given.refused(Given.facts(opened()).when(new UninvolvePerson(HD, AT, CLIENT, "client-1")), "requester-stays");
    }
}
