package org.ledgerdesk.ticket.quotes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Hand;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.TicketCommand;
import org.ledgerdesk.ticket.domain.TicketCommand.ProvideQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.RequestQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.WithdrawQuote;
import org.ledgerdesk.ticket.preset.DeskZone;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff's side of a quote: asking for one, saying what it costs, and taking it back. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}")
class QuoteController {

    private final Desk desk;
    private final Sealing sealing;
    private final DeskZone zone;
    private final TicketAnswers answers;

    QuoteController(Desk desk, Sealing sealing, DeskZone zone, TicketAnswers answers) {
        this.desk = desk;
        this.sealing = sealing;
        this.zone = zone;
        this.answers = answers;
    }

    /** There is nothing to say with it. */
    record Nothing() {}

    @PostMapping("/quote-requests")
    ResponseEntity<?> request(
            Write write, @PathVariable String reference, @RequestBody(required = false) @Nullable Nothing request) {
        return write(
                write,
                reference,
                new Nothing(),
                HttpStatus.CREATED,
                (ticket, hand, by) -> new RequestQuote(
                        ticket, hand.now(), by, UUID.randomUUID().toString()));
    }

    @PostMapping("/quotes")
    ResponseEntity<?> provide(Write write, @PathVariable String reference, @RequestBody QuoteRequest request) {
        return write(write, reference, request, HttpStatus.CREATED, (ticket, hand, by) -> {
            var today = zone.day(hand.now());
            var typed = Typed.inAForm();
            var offer = Terms.of(request, typed, today);
            var note = typed.optional("note", request.note(), Limits.BODY);
            typed.check();
            return new ProvideQuote(
                    ticket,
                    hand.now(),
                    by,
                    UUID.randomUUID().toString(),
                    offer,
                    today,
                    sealing.optional(ticket, by.id(), note));
        });
    }

    @DeleteMapping("/quotes/{quote}")
    ResponseEntity<?> withdraw(Write write, @PathVariable String reference, @PathVariable String quote) {
        return write(
                write,
                reference,
                new Nothing(),
                HttpStatus.OK,
                (ticket, hand, by) -> new WithdrawQuote(ticket, hand.now(), by, quote));
    }

    private interface Wish {
        TicketCommand command(String ticket, Hand hand, By by);
    }

    private ResponseEntity<?> write(Write write, String reference, Object request, HttpStatus status, Wish wish) {
        write.staffOnly();
        var by = Actors.by(write.caller());
        var written = desk.change(write, reference, request, status, hand -> {
            desk.send(wish.command(hand.ticket().reference(), hand, by));
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }
}
