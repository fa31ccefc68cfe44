package org.ledgerdesk.allowance.domain;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An organisation's maintenance allowance; it exists from its first contract or its first work on. */
@Aggregate(snapshotTriggerDefinition = "allowanceSnapshots")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Allowance {

    /** A slip of the pen in a year must not open centuries of months. */
    private static final int FARTHEST_MONTHS = 24;

    @AggregateIdentifier
    private @Nullable String organisation;

    private final Ledger ledger = new Ledger();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AllowanceCommand.SetContract set) {
        closeMonths(set.organisation(), set.today(), set.at());
        var months = YearMonth.from(set.today()).until(set.contract().from(), ChronoUnit.MONTHS);
        if (Math.abs(months) > FARTHEST_MONTHS) {
            throw new Refusal("from-too-far", "A contract begins at most two years before or after today.");
        }
        if (ledger.isClosed(set.contract().from())) {
            throw new Refusal("month-closed", "A contract cannot change a month that is closed.");
        }
        apply(new AllowanceEvent.ContractSet(set.organisation(), set.contract(), set.at(), set.by()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AllowanceCommand.LogWork log) {
        var known = ledger.entry(log.entryId());
        if (known.isPresent()) {
            if (known.get().work().sameAs(log.work())) {
                return;
            }
            throw new Refusal("entry-exists", "There is another entry of this id; correct that one instead.");
        }
        closeMonths(log.organisation(), log.today(), log.at());
        refuseOtherTimes(log.work(), log.today());
        var posting = ledger.post(log.work(), log.today());
        refuseUnapprovedOverage(posting.month(), posting.chargedMinutes());
        apply(new AllowanceEvent.WorkLogged(
                log.organisation(), log.entryId(), log.work(), posting, log.at(), log.by()));
        tell(log.organisation(), posting.month(), log.at());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AllowanceCommand.CorrectWork correct) {
        if (ledger.knowsCorrection(correct.entryId())) {
            return;
        }
        var standing = ledger.entry(correct.corrects())
                .filter(entry -> entry.work().reference().equals(correct.work().reference()))
                .orElseThrow(() -> new Refusal("no-such-entry", "There is no such entry on this ticket."));
        closeMonths(correct.organisation(), correct.today(), correct.at());
        refuseOtherTimes(correct.work(), correct.today());
        var reversal = ledger.reverse(standing.posting(), correct.today());
        var posting = ledger.post(correct.work(), correct.today());
        int grows =
                posting.chargedMinutes() + (reversal.month().equals(posting.month()) ? reversal.chargedMinutes() : 0);
        refuseUnapprovedOverage(posting.month(), grows);
        apply(new AllowanceEvent.WorkCorrected(
                correct.organisation(),
                correct.entryId(),
                correct.corrects(),
                correct.work(),
                reversal,
                posting,
                correct.at(),
                correct.by()));
        tell(correct.organisation(), posting.month(), correct.at());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AllowanceCommand.ApproveOverage approve) {
        closeMonths(approve.organisation(), approve.today(), approve.at());
        if (ledger.isClosed(approve.month())) {
            throw new Refusal("month-closed", "That month is closed.");
        }
        if (!ledger.overageApproved(approve.month())) {
            apply(new AllowanceEvent.OverageApproved(
                    approve.organisation(), approve.month(), approve.at(), approve.by()));
        }
    }

    @CommandHandler
    void handle(AllowanceCommand.CloseMonths close) {
        closeMonths(close.organisation(), close.today(), close.at());
    }

    @EventSourcingHandler
    void evolve(AllowanceEvent event) {
        organisation = event.organisation();
        ledger.remember(event);
    }

    private void closeMonths(String organisation, LocalDate today, Instant at) {
        for (var month : ledger.overBefore(YearMonth.from(today))) {
            var standing = ledger.standing(month);
            int most = ledger.contract(month).rolloverMinutes();
            int carried = Math.clamp(standing.remainingMinutes(), 0, most);
            apply(new AllowanceEvent.MonthClosed(organisation, standing, carried, at));
        }
    }

    private static void refuseOtherTimes(Work work, LocalDate today) {
        if (work.workedOn().isAfter(today)) {
            throw new Refusal("worked-in-the-future", "Work is logged on the day it was done, not before.");
        }
        if (work.workedOn().isBefore(today.minusMonths(FARTHEST_MONTHS))) {
            throw new Refusal("worked-too-long-ago", "Work is logged within two years.");
        }
    }

    private void refuseUnapprovedOverage(YearMonth month, int grows) {
        var standing = ledger.standing(month);
        boolean beyond = grows > 0 && standing.usedMinutes() + grows > standing.availableMinutes();
        if (beyond && ledger.contract(month).overUse() == OverUse.NEEDS_APPROVAL && !ledger.overageApproved(month)) {
            throw new Refusal(
                    "overage-needs-approval",
                    "This goes beyond the month's allowance; the organisation's approver must agree first.");
        }
    }

    /** Each threshold is told once a month, and the lower ones a jump passed over are told with it. */
    private void tell(String organisation, YearMonth month, Instant at) {
        var standing = ledger.standing(month);
        var state = standing.state();
        if (untold(month, state, Standing.State.WARNING)) {
            apply(new AllowanceEvent.AllowanceWarned(organisation, standing, at));
        }
        if (untold(month, state, Standing.State.REACHED)) {
            apply(new AllowanceEvent.AllowanceReached(organisation, standing, at));
        }
        if (untold(month, state, Standing.State.EXCEEDED)) {
            apply(new AllowanceEvent.AllowanceExceeded(organisation, standing, at));
        }
    }

    private boolean untold(YearMonth month, Standing.State state, Standing.State threshold) {
        return state.compareTo(threshold) >= 0 && !ledger.wasTold(month, threshold);
    }

    private static void apply(AllowanceEvent event) {
        AggregateLifecycle.apply(event);
    }
}
