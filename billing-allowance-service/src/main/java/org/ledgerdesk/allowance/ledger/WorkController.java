package org.ledgerdesk.allowance.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.allowance.Decisions;
import org.ledgerdesk.allowance.directory.TicketFacts;
import org.ledgerdesk.allowance.domain.AllowanceCommand;
import org.ledgerdesk.allowance.domain.By;
import org.ledgerdesk.allowance.domain.Work;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Work on a ticket: staff log and correct it; whoever sees the ticket reads it. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}/work")
class WorkController {

    private static final int MINUTES_OF_A_DAY = 1440;

    private final CommandGateway commands;
    private final TicketFacts tickets;
    private final LedgerReader ledger;
    private final Sealer sealer;
    private final Decisions decisions;
    private final Clock clock;

    WorkController(
            CommandGateway commands,
            TicketFacts tickets,
            LedgerReader ledger,
            Sealer sealer,
            Decisions decisions,
            Clock clock) {
        this.commands = commands;
        this.tickets = tickets;
        this.ledger = ledger;
        this.sealer = sealer;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** {@code id} makes a repeat of the same entry count once; {@code workedOn} is today when absent. */
    record LogWork(
            @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String id,

            @NotNull @Min(1) @Max(MINUTES_OF_A_DAY) Integer minutes,
            @Nullable LocalDate workedOn,
            @NotBlank @Size(max = 2000) String description,
            @Nullable Boolean chargeable,
            @Nullable Boolean quoted) {}

    /** The entry as it should be; what is absent stays, zero minutes withdraw it. */
    record CorrectWork(
            @NotNull @Min(0) @Max(MINUTES_OF_A_DAY) Integer minutes,
            @Nullable LocalDate workedOn,
            @Nullable @Size(min = 1, max = 2000) String description,
            @Nullable Boolean chargeable) {}

    record Items(List<LedgerEntry> items, @Nullable String nextCursor) {}

    /** What is kept to answer a repeat. */
    record Kept(String id) {}

    /** What was written, without its words. */
    record Written(
            String id,
            @Nullable String corrects,
            String reference,
            String month,
            LocalDate workedOn,
            int minutes,
            int chargedMinutes,
            boolean chargeable,
            boolean quoted,
            @Nullable String lateFor) {

        static Written of(LedgerEntry entry) {
            return new Written(
                    entry.id(),
                    entry.corrects(),
                    entry.reference(),
                    entry.month(),
                    entry.workedOn(),
                    entry.minutes(),
                    entry.chargedMinutes(),
                    entry.chargeable(),
                    entry.quoted(),
                    entry.lateFor());
        }
    }

    @GetMapping
    Items read(Caller caller, @PathVariable String reference) {
        tickets.visible(caller, reference);
        return new Items(ledger.entries(reference), null);
    }

    @PostMapping
    ResponseEntity<?> log(
            Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid LogWork wanted) {
        var ticket = tickets.visible(caller, reference);
        var organisation = payer(caller, ticket.organisation());
        var quoted = Boolean.TRUE.equals(wanted.quoted());
        if (quoted && !tickets.hasApprovedQuote(reference)) {
            throw Problem.rule("quoted", "quote-not-approved", "Quoted work needs an approved quote on the ticket.");
        }
        return answer(caller, key, reference, new Object[] {reference, wanted}, () -> {
            var id = Objects.requireNonNullElseGet(
                    wanted.id(), () -> UUID.randomUUID().toString());
            var today = LocalDate.now(clock);
            var work = new Work(
                    reference,
                    wanted.minutes(),
                    Objects.requireNonNullElse(wanted.workedOn(), today),
                    sealer.seal(reference, caller.id(), wanted.description()),
                    Objects.requireNonNullElse(wanted.chargeable(), ticket.chargeable()),
                    quoted);
            commands.sendAndWait(
                    new AllowanceCommand.LogWork(organisation, id, work, today, clock.instant(), by(caller)));
            return id;
        });
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<?> correct(
            Caller caller,
            @PathVariable String reference,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid CorrectWork wanted) {
        var ticket = tickets.visible(caller, reference);
        var organisation = payer(caller, ticket.organisation());
        return answer(caller, key, reference, new Object[] {reference, id, wanted}, () -> {
            var standing = ledger.standingEntry(reference, id).orElseThrow(Problem::notFound);
            var correction = UUID.randomUUID().toString();
            var description = Objects.requireNonNullElse(wanted.description(), standing.description());
            var work = new Work(
                    reference,
                    wanted.minutes(),
                    Objects.requireNonNullElse(wanted.workedOn(), standing.workedOn()),
                    sealer.seal(reference, caller.id(), description),
                    Objects.requireNonNullElse(wanted.chargeable(), standing.chargeable()),
                    standing.quoted());
            commands.sendAndWait(new AllowanceCommand.CorrectWork(
                    organisation, correction, id, work, LocalDate.now(clock), clock.instant(), by(caller)));
            return correction;
        });
    }

    /** The rows are written when the transaction commits, so what was written is read after it. */
    private ResponseEntity<?> answer(
            Caller caller, @Nullable String key, String reference, Object request, Supplier<String> work) {
        var kept = decisions.answer(
                caller, key, request, () -> ResponseEntity.created(URI.create("/api/v1/tickets/" + reference + "/work"))
                        .body(new Kept(work.get())));
        var entry = ledger.written(reference, idOf(kept.getBody())).orElseThrow();
        return ResponseEntity.status(kept.getStatusCode())
                .headers(kept.getHeaders())
                .body(Written.of(entry));
    }

    private static String idOf(@Nullable Object kept) {
        return switch (kept) {
            case Kept first -> first.id();
            case JsonNode again -> again.get("id").stringValue();
            case null, default -> throw new IllegalStateException("An answered entry has an id.");
        };
    }

    private static String payer(Caller caller, @Nullable String organisation) {
        if (!caller.isStaff()) {
            throw Problem.forbidden("staff-only", "Only staff log work.");
        }
        if (organisation == null) {
            throw Problem.rule("no-allowance", "This ticket belongs to no organisation, so to no allowance.");
        }
        return organisation;
    }

    private static By by(Caller caller) {
        return new By(caller.id(), caller.kind().name());
    }
}
