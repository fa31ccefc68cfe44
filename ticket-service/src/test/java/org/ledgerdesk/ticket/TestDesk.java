package org.ledgerdesk.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.domain.Assessment;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.Duplicate;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.TicketCommand;
import org.ledgerdesk.ticket.domain.TicketCommand.AbsorbDuplicate;
import org.ledgerdesk.ticket.domain.TicketCommand.AssessPriority;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.MergeTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.OpenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.Respond;
import org.ledgerdesk.ticket.domain.Visibility;
import org.springframework.boot.test.context.TestComponent;

/** Sends real commands, so that projections and topics are tested with facts as they are stored. */
@TestComponent
public class TestDesk {

    private static final java.util.concurrent.atomic.AtomicInteger NUMBERS =
            new java.util.concurrent.atomic.AtomicInteger(700_000);

    private final CommandGateway commands;
    private final OneTransaction transaction;
    private final Sealer sealer;
    private final Desk desk;

    TestDesk(CommandGateway commands, OneTransaction transaction, Sealer sealer, Desk desk) {
        this.desk = desk;
        this.commands = commands;
        this.transaction = transaction;
        this.sealer = sealer;
    }

    public static By by(Caller caller) {
        return new By(caller.id(), AuthorKind.valueOf(caller.kind().name()));
    }

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    public String open(Caller client, String category, String subject, String description, Instant at) {
        return open(client, category, subject, description, at, List.of(), List.of());
    }

    public String open(
            Caller client,
            String category,
            String subject,
            String description,
            Instant at,
            List<String> urls,
            List<String> orderNumbers) {
        var reference = "HD-" + NUMBERS.incrementAndGet();
        transaction.run(() -> commands.sendAndWait(new OpenTicket(
                reference,
                at,
                by(client),
                client.organisation(),
                client.id(),
                category,
                "SUPPORT",
                Channel.PORTAL,
                UUID.randomUUID().toString(),
                sealed(reference, client, subject),
                sealed(reference, client, description),
                urls.stream().map(url -> sealed(reference, client, url)).toList(),
                orderNumbers.stream()
                        .map(number -> sealed(reference, client, number))
                        .toList(),
                at,
                category.equals("SITE_DOWN"),
                false,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null)));
        return reference;
    }

    public void assess(String reference, Caller staff, Priority priority, Instant at) {
        send(new AssessPriority(reference, at, by(staff), Assessment.ofPriority(priority, null), null));
    }

    public String say(String reference, Caller author, String text, Instant at) {
        return respond(reference, author, Visibility.PUBLIC, text, false, at);
    }

    public String note(String reference, Caller author, String text, Instant at) {
        return respond(reference, author, Visibility.INTERNAL, text, false, at);
    }

    public String ask(String reference, Caller author, String text, Instant at) {
        return respond(reference, author, Visibility.PUBLIC, text, true, at);
    }

    public void merge(String original, String duplicate, Caller staff, Instant at) {
        transaction.run(() -> {
            var known = desk.ask(duplicate, Duplicate::of);
            send(new MergeTicket(duplicate, at, by(staff), original));
            send(new AbsorbDuplicate(original, at, by(staff), known));
        });
    }

    public void close(String reference, Caller staff, Instant at) {
        send(new ResolveTicket(reference, at, by(staff)));
        send(new CloseTicket(reference, at, by(staff)));
    }

    public void send(TicketCommand command) {
        transaction.run(() -> commands.sendAndWait(command));
    }

    public SealedText sealed(String reference, Caller author, String text) {
        return new SealedText(sealer.seal(reference, author.id(), text));
    }

    private String respond(
            String reference, Caller author, Visibility visibility, String text, boolean asks, Instant at) {
        var id = UUID.randomUUID().toString();
        transaction.run(() -> commands.sendAndWait(new Respond(
                reference,
                at,
                by(author),
                id,
                visibility,
                Channel.PORTAL,
                sealed(reference, author, text),
                asks,
                false,
                false,
                false,
                at,
                List.of(),
                null)));
        return id;
    }
}
