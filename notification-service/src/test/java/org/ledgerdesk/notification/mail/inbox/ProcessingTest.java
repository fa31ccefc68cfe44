package org.ledgerdesk.notification.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.notification.mail.outbox.SentMails;
import org.ledgerdesk.notification.tickets.Tickets;
import org.springframework.web.client.ResourceAccessException;

/** What a mail may do to those that deal with it, and what then becomes of it and of the others. */
class ProcessingTest {

    private final InboxTable table = mock();
    private final Sorting sorting = mock();
    private final CountDownLatch never = new CountDownLatch(1);
    private Processing processing;

    @BeforeEach
    void makeOneThatLosesPatienceSoon() {
        processing = new Processing(
                table,
                sorting,
                mock(Preparing.class),
                mock(Tickets.class),
                mock(SentMails.class),
                Duration.ofMillis(500));
        when(table.claimSuspect()).thenReturn(List.of());
    }

    @AfterEach
    void end() {
        never.countDown();
        processing.destroy();
    }

    @Test
    void aMailThatOverflowsTheStackIsCountedAndTheOthersGoOn() {
        var bad = stored("bad", 1);
        var good = stored("good", 1);
        when(table.claim()).thenReturn(List.of(bad, good));
        when(sorting.of(any(), eq("bad"))).thenThrow(new StackOverflowError());
        when(sorting.of(any(), eq("good"))).thenReturn(new Verdict.Automatic("a program's"));
        assertThat(processing.round()).isTrue();
        verify(table).later(eq(bad.id()), anyString(), any());
        verify(table).done(good.id(), "AUTOMATIC_IGNORED", null, "a program's");
    }

    @Test
    void aMailThatKeepsOverflowingTheStackIsRefused() {
        var bad = stored("bad", 3);
        when(table.claim()).thenReturn(List.of());
        when(table.claimSuspect()).thenReturn(List.of(bad));
        when(sorting.of(any(), any())).thenThrow(new StackOverflowError());
        processing.round();
        verify(table).refused(eq(bad.id()), eq("not-processed"), anyString());
    }

    @Test
    void aMailThatNeverEndsIsGivenUpAndItsSendersOthersWaitWithoutBlame() {
        var endless = stored("endless", 1);
        var next = stored("next", 1);
        when(table.claim()).thenReturn(List.of(endless, next));
        when(sorting.of(any(), eq("endless"))).thenAnswer(call -> {
            // Deaf to interrupts, as a pattern that goes on for years is.
            boolean ended = false;
            while (!ended) {
                try {
                    never.await();
                    ended = true;
                } catch (InterruptedException deaf) {
                    ended = false;
                }
            }
            return new Verdict.Automatic("at last");
        });
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> processing.round());
        verify(table).later(eq(endless.id()), contains("longer than"), any());
        verify(table).laterWithoutBlame(eq(next.id()), anyString(), any());
        verify(sorting, never()).of(any(), eq("next"));
    }

    @Test
    void aMailWithTooManyFailuresIsRefusedBeforeAnythingTouchesIt() {
        var bomb = stored("bomb", 9);
        when(table.claim()).thenReturn(List.of());
        when(table.claimSuspect()).thenReturn(List.of(bomb));
        processing.round();
        verify(table).refused(eq(bomb.id()), eq("not-processed"), anyString());
        verifyNoInteractions(sorting);
    }

    @Test
    void aNeighbourThatIsAwayIsNoFailureOfTheMail() {
        var mail = stored("mail", 9 - 1);
        when(table.claim()).thenReturn(List.of(mail));
        when(sorting.of(any(), any())).thenThrow(new ResourceAccessException("nobody there"));
        processing.round();
        verify(table).laterWithoutBlame(eq(mail.id()), contains("nobody there"), any());
    }

    private static InboxTable.Stored stored(String messageId, int failures) {
        var raw = "From: jan@buyer.example\r\n\r\nHello\r\n".getBytes(StandardCharsets.UTF_8);
        return new InboxTable.Stored(
                UUID.randomUUID(),
                "jan@buyer.example",
                messageId,
                Instant.EPOCH,
                raw,
                failures,
                failures,
                null,
                null,
                null);
    }
}
