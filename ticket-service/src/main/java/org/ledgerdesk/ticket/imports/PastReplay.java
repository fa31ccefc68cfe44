package org.ledgerdesk.ticket.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.domain.TicketCommand;
import org.ledgerdesk.ticket.imports.ImportRequest.Act;
import org.ledgerdesk.ticket.imports.ImportRequest.Past;
import org.ledgerdesk.ticket.ledger.Imported;
import org.springframework.stereotype.Component;

/** Lets a ticket go through its past again: the same commands as live ones, by whoever did it and at their time. */
@Component
class PastReplay {

    private static final int MOST_ACTS = 1_000;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private final PastOpening opening;
    private final PastActs acts;
    private final CommandGateway commands;
    private final Desk desk;
    private final Clock clock;

    PastReplay(PastOpening opening, PastActs acts, CommandGateway commands, Desk desk, Clock clock) {
        this.opening = opening;
        this.acts = acts;
        this.commands = commands;
        this.desk = desk;
        this.clock = clock;
    }

    void replay(String reference, Past past, KnownPeople people) {
        var typed = Typed.inAForm();
        var happened = typed.atMost("acts", past.acts(), MOST_ACTS);
        checkTimes(past.openedAt(), happened, typed);
        send(opening.command(reference, past, people, typed));
        for (int i = 0; i < happened.size(); i++) {
            send(acts.command(
                    new PastActs.Step("acts[%d].".formatted(i), reference, happened.get(i), desk.standing(reference)),
                    people));
        }
    }

    /** Nothing happens before what came earlier, nor in the future. */
    private void checkTimes(@Nullable Instant opened, List<Act> happened, Typed typed) {
        var latest = latest("openedAt", opened, EARLIEST, typed);
        for (int i = 0; i < happened.size(); i++) {
            latest = latest("acts[%d].at".formatted(i), happened.get(i).at(), latest, typed);
        }
        if (latest.isAfter(clock.instant())) {
            typed.wrong(happened.isEmpty() ? "openedAt" : "acts", "in-the-future", "This has not happened yet.");
        }
    }

    private static Instant latest(String field, @Nullable Instant at, Instant before, Typed typed) {
        if (at == null) {
            typed.wrong(field, "required", "Say when it happened.");
            return before;
        }
        if (at.isBefore(before)) {
            typed.wrong(field, "out-of-order", "This cannot have happened before what comes earlier.");
            return before;
        }
        return at;
    }

    private void send(TicketCommand command) {
        commands.sendAndWait(new GenericCommandMessage<>(command, Imported.MARK));
    }
}
