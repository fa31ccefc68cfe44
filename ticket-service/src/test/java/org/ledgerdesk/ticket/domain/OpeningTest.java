package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.domain.Facts.FILE;
import static org.ledgerdesk.ticket.domain.Facts.attached;
import static org.ledgerdesk.ticket.domain.Facts.open;
import static org.ledgerdesk.ticket.domain.Facts.opened;
import static org.ledgerdesk.ticket.domain.Facts.siteDown;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void openingATicketIsOneFact() {
        Given.nothing().when(open(List.of())).expectEvents(opened());
    }

    @Test
    void eachFileOfTheOpeningIsAFactOfItsOwnAfterIt() {
        Given.nothing()
                .when(open(List.of(), FILE))
                .expectEvents(opened(false, List.of(), List.of("file-1")), attached("opening-1"));
    }

    @Test
    void theRequesterIsNotAFollowerAndNobodyFollowsTwice() {
        Given.nothing()
                .when(open(List.of("client-2", "client-1", "client-2")))
                .expectEvents(opened(false, List.of("client-2"), List.of()));
    }

    @Test
    void aTicketIsNewAndWaitsForItsAssessment() {
        var standing = Standing.of(opened());
        assertThat(standing.status()).isEqualTo(Status.NEW);
        assertThat(standing.priority()).isNull();
        assertThat(standing.toBeAssessed()).isTrue();
    }

    @Test
    void aSiteThatIsDownIsP1FromItsOpeningThoughNobodyAssessedIt() {
        var standing = Standing.of(siteDown());
        assertThat(standing.priority()).isEqualTo(Priority.P1);
        assertThat(standing.siteDown()).isTrue();
        assertThat(standing.toBeAssessed()).isTrue();
    }

    @Test
    void aFactWithoutAnOpeningIsNoTicket() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Standing.after(null, Facts.resolved()))
                .isInstanceOf(NullPointerException.class);
    }
}
