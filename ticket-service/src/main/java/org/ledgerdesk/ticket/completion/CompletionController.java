package org.ledgerdesk.ticket.completion;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Hand;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.PriorityContest;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ReopenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.Respond;
import org.ledgerdesk.ticket.domain.Visibility;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends work on a ticket and takes it up again; a message with it is a public response like any other. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}")
class CompletionController {

    private final Desk desk;
    private final Sealing sealing;
    private final TicketAnswers answers;

    CompletionController(Desk desk, Sealing sealing, TicketAnswers answers) {
        this.desk = desk;
        this.sealing = sealing;
        this.answers = answers;
    }

    record MessageRequest(@Nullable String message) {}

    @PostMapping("/resolution")
    ResponseEntity<?> resolve(
            Write write,
            @PathVariable String reference,
            @RequestBody(required = false) @Nullable MessageRequest request) {
        write.staffOnly();
        return write(write, reference, request, with -> {
            if (with.message() == null) {
                desk.send(new ResolveTicket(with.hand().reference(), with.hand().now(), Actors.by(write.caller())));
            } else {
                say(write, with, true);
            }
        });
    }

    @PostMapping("/closure")
    ResponseEntity<?> close(
            Write write,
            @PathVariable String reference,
            @RequestBody(required = false) @Nullable MessageRequest request) {
        write.staffOnly();
        return write(write, reference, request, with -> {
            desk.send(new CloseTicket(with.hand().reference(), with.hand().now(), Actors.by(write.caller())));
            if (with.message() != null) {
                say(write, with, false);
            }
        });
    }

    /** Reopened first, so that what is said then is said on an open ticket. */
    @PostMapping("/reopening")
    ResponseEntity<?> reopen(
            Write write,
            @PathVariable String reference,
            @RequestBody(required = false) @Nullable MessageRequest request) {
        return write(write, reference, request, with -> {
            desk.send(new ReopenTicket(with.hand().reference(), with.hand().now(), Actors.by(write.caller())));
            if (with.message() != null) {
                say(write, with, false);
            }
        });
    }

    private record With(Hand hand, @Nullable String message) {}

    private ResponseEntity<?> write(
            Write write, String reference, @Nullable MessageRequest request, Consumer<With> work) {
        var asked = request == null ? new MessageRequest(null) : request;
        var written = desk.change(write, reference, asked, HttpStatus.OK, hand -> {
            var typed = Typed.inAForm();
            var message = typed.optional("message", asked.message(), Limits.BODY);
            typed.check();
            work.accept(new With(hand, message));
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }

    private void say(Write write, With with, boolean resolves) {
        var by = Actors.by(write.caller());
        var reference = with.hand().reference();
        var words = String.valueOf(with.message());
        desk.send(new Respond(
                reference,
                with.hand().now(),
                by,
                UUID.randomUUID().toString(),
                Visibility.PUBLIC,
                by.isClient() || by.isStaff() ? Channel.PORTAL : Channel.API,
                sealing.words(with.hand().scope(), by.id(), words),
                false,
                resolves,
                by.isClient() && PriorityContest.isIn(words),
                false,
                with.hand().now(),
                List.of(),
                with.hand().addressedTo()));
    }
}
