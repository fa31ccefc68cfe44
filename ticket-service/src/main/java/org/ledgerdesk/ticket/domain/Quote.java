package org.ledgerdesk.ticket.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteApproved;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteDeclined;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteExpired;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteProvided;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteRequested;

/**
 * What the work on a ticket costs and how long it takes, as far as that has come. Lists do not show it, hence it is not part of
 * where a ticket stands.
 *
 * @param version counts the quotes of this ticket
 * @param askedByDesk the category asked for it, not a person
 * @param offer null until provided
 * @param decidedBy null until decided, and when it just expired
 * @param replaced the ids of those before it
 */
public record Quote(
        String id,
        int version,
        State state,
        boolean askedByDesk,
        @Nullable Offer offer,
        Instant requestedAt,
        @Nullable Instant providedAt,
        @Nullable Instant decidedAt,
        @Nullable By decidedBy,
        List<String> replaced) {

    public enum State {
        REQUESTED,
        PROVIDED,
        APPROVED,
        DECLINED,
        EXPIRED
    }

    /** The fold; {@code before} is null as long as nobody asked what it costs. */
    public static @Nullable Quote after(@Nullable Quote before, TicketEvent event) {
        return switch (event) {
            case QuoteRequested asked ->
                next(before, asked.quoteId(), asked.at(), !asked.by().isStaff());
            case QuoteProvided provided -> {
                var current = before != null && before.id.equals(provided.quoteId())
                        ? before
                        : next(before, provided.quoteId(), provided.at(), false);
                yield current.with(State.PROVIDED, offer(provided), provided.at(), null, null);
            }
            case QuoteApproved yes -> decided(before, State.APPROVED, yes);
            case QuoteDeclined no -> decided(before, State.DECLINED, no);
            case QuoteExpired late -> decided(before, State.EXPIRED, late);
            default -> before;
        };
    }

    public boolean isUndecided() {
        return state == State.REQUESTED || state == State.PROVIDED;
    }

    boolean isOutOfDate(LocalDate today) {
        return state == State.PROVIDED && offer != null && today.isAfter(offer.validUntil());
    }

    private static Quote next(@Nullable Quote before, String id, Instant at, boolean askedByDesk) {
        var replaced = before == null
                ? List.<String>of()
                : Stream.concat(before.replaced.stream(), Stream.of(before.id)).toList();
        return new Quote(id, replaced.size() + 1, State.REQUESTED, askedByDesk, null, at, null, null, null, replaced);
    }

    private static @Nullable Quote decided(@Nullable Quote before, State state, TicketEvent fact) {
        return before == null
                ? null
                : before.with(
                        state,
                        before.offer,
                        before.providedAt,
                        fact.at(),
                        fact.by().kind() == AuthorKind.SYSTEM ? null : fact.by());
    }

    private Quote with(
            State next,
            @Nullable Offer said,
            @Nullable Instant provided,
            @Nullable Instant decided,
            @Nullable By decider) {
        return new Quote(id, version, next, askedByDesk, said, requestedAt, provided, decided, decider, replaced);
    }

    private static Offer offer(QuoteProvided said) {
        return new Offer(said.amount(), said.currency(), said.minutes(), said.workingDays(), said.validUntil());
    }
}
