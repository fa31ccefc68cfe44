package org.ledgerdesk.allowance.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.allowance.Decisions;
import org.ledgerdesk.allowance.directory.Organisations;
import org.ledgerdesk.allowance.domain.AllowanceCommand;
import org.ledgerdesk.allowance.domain.By;
import org.ledgerdesk.allowance.domain.Contract;
import org.ledgerdesk.allowance.domain.Standing;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The allowance box: how a month stands, past months, and the approver's word on going beyond. */
@RestController
@RequestMapping("/api/v1/allowances/{organisation}")
class AllowanceController {

    private static final int MOST_MONTHS = 120;

    private final CommandGateway commands;
    private final Organisations organisations;
    private final LedgerReader ledger;
    private final Decisions decisions;
    private final Clock clock;

    AllowanceController(
            CommandGateway commands,
            Organisations organisations,
            LedgerReader ledger,
            Decisions decisions,
            Clock clock) {
        this.commands = commands;
        this.organisations = organisations;
        this.ledger = ledger;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** {@code contract} is null when none holds in that month. */
    record Box(
            String organisation,
            YearMonth month,
            int allowanceMinutes,
            int rolledOverMinutes,
            int usedMinutes,
            int remainingMinutes,
            Standing.State state,
            @Nullable Contract contract,
            @Nullable Forecast forecast,
            List<LedgerEntry> entries) {}

    record Bar(
            YearMonth month,
            int allowanceMinutes,
            int rolledOverMinutes,
            int usedMinutes,
            int remainingMinutes,
            Standing.State state) {

        static Bar of(Standing standing) {
            return new Bar(
                    standing.month(),
                    standing.allowanceMinutes(),
                    standing.rolledOverMinutes(),
                    standing.usedMinutes(),
                    standing.remainingMinutes(),
                    standing.state());
        }
    }

    record History(List<Bar> items, @Nullable String nextCursor) {}

    record ApproveOverage(@Nullable YearMonth month) {}

    record Approved(String organisation, YearMonth month) {}

    @GetMapping
    Box box(
            Caller caller,
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable YearMonth month) {
        organisations.mustBeVisible(caller, organisation);
        var today = LocalDate.now(clock);
        var wanted = month == null ? YearMonth.from(today) : month;
        if (Math.abs(YearMonth.from(today).until(wanted, ChronoUnit.MONTHS)) > MOST_MONTHS) {
            throw Problem.malformed("malformed-parameter", "'month' lies within ten years of today.");
        }
        var standing = ledger.standing(organisation, wanted);
        return new Box(
                organisation,
                wanted,
                standing.allowanceMinutes(),
                standing.rolledOverMinutes(),
                standing.usedMinutes(),
                standing.remainingMinutes(),
                standing.state(),
                ledger.contract(organisation, wanted).orElse(null),
                Forecast.of(standing, today),
                ledger.entries(organisation, wanted));
    }

    /** The last months, oldest first, this one last. */
    @GetMapping("/history")
    History history(Caller caller, @PathVariable String organisation, @RequestParam(defaultValue = "12") int months) {
        organisations.mustBeVisible(caller, organisation);
        if (months < 1 || months > MOST_MONTHS) {
            throw Problem.malformed("malformed-parameter", "'months' lies between 1 and 120.");
        }
        var last = YearMonth.now(clock);
        return new History(
                IntStream.rangeClosed(1 - months, 0)
                        .mapToObj(last::plusMonths)
                        .map(month -> Bar.of(ledger.standing(organisation, month)))
                        .toList(),
                null);
    }

    @PostMapping("/overage-approvals")
    ResponseEntity<?> approve(
            Caller caller,
            @PathVariable String organisation,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ApproveOverage wanted) {
        organisations.mustBeVisible(caller, organisation);
        if (!caller.has(Role.APPROVER) || !organisation.equals(caller.organisation())) {
            throw Problem.forbidden("approver-only", "Only the organisation's approver agrees to go beyond it.");
        }
        return decisions.answer(caller, key, new Object[] {organisation, wanted}, () -> {
            var today = LocalDate.now(clock);
            var month = wanted.month() == null ? YearMonth.from(today) : wanted.month();
            var by = new By(caller.id(), caller.kind().name());
            commands.sendAndWait(new AllowanceCommand.ApproveOverage(organisation, month, today, clock.instant(), by));
            return ResponseEntity.ok(new Approved(organisation, month));
        });
    }
}
