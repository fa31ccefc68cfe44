package org.ledgerdesk.allowance.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.allowance.Decisions;
import org.ledgerdesk.allowance.directory.Organisations;
import org.ledgerdesk.allowance.domain.AllowanceCommand;
import org.ledgerdesk.allowance.domain.By;
import org.ledgerdesk.allowance.domain.Contract;
import org.ledgerdesk.allowance.domain.OverUse;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The contract of an organisation; only an admin sets one. */
@RestController
class ContractController {

    private final CommandGateway commands;
    private final Organisations organisations;
    private final Decisions decisions;
    private final Clock clock;

    ContractController(CommandGateway commands, Organisations organisations, Decisions decisions, Clock clock) {
        this.commands = commands;
        this.organisations = organisations;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** {@code from} is a month, this one when absent. */
    record SetContract(
            @NotNull @Min(0) @Max(100_000) Integer minutesPerMonth,
            @Nullable YearMonth from,
            @Nullable @Min(1) @Max(480) Integer roundingStep,
            @Nullable @Min(0) @Max(100_000) Integer rolloverMinutes,
            @NotNull OverUse overUse) {

        private static final int USUAL_STEP = 15;

        Contract contract(LocalDate today) {
            return new Contract(
                    minutesPerMonth,
                    from == null ? YearMonth.from(today) : from,
                    roundingStep == null ? USUAL_STEP : roundingStep,
                    rolloverMinutes == null ? 0 : rolloverMinutes,
                    overUse);
        }
    }

    @PutMapping("/api/v1/allowances/{organisation}/contract")
    ResponseEntity<?> set(
            Caller caller,
            @PathVariable String organisation,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid SetContract wanted) {
        organisations.mustBeVisible(caller, organisation);
        if (!caller.has(Role.ADMIN)) {
            throw Problem.forbidden("admin-only", "Only an admin sets contracts.");
        }
        return decisions.answer(caller, key, new Object[] {organisation, wanted}, () -> {
            var today = LocalDate.now(clock);
            var contract = wanted.contract(today);
            var by = new By(caller.id(), caller.kind().name());
            commands.sendAndWait(new AllowanceCommand.SetContract(organisation, contract, today, clock.instant(), by));
            return ResponseEntity.ok(contract);
        });
    }
}
