package org.ledgerdesk.ticket.opening;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.TicketCommand.OpenTicket;
import org.ledgerdesk.ticket.involvement.Invitations;
import org.ledgerdesk.ticket.opening.Routing.Route;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opens tickets. */
@RestController
class OpeningController {

    private final Desk desk;
    private final Sealing sealing;
    private final Requesters requesters;
    private final Routing routing;
    private final Invitations invitations;
    private final References references;
    private final TicketAnswers answers;

    OpeningController(
            Desk desk,
            Sealing sealing,
            Requesters requesters,
            Routing routing,
            Invitations invitations,
            References references,
            TicketAnswers answers) {
        this.desk = desk;
        this.sealing = sealing;
        this.requesters = requesters;
        this.routing = routing;
        this.invitations = invitations;
        this.references = references;
        this.answers = answers;
    }

    @PostMapping("/api/v1/tickets")
    ResponseEntity<?> open(Write write, @RequestBody OpenRequest request) {
        var written = desk.open(write, request, now -> open(write.caller(), request, now));
        var reference =
                Objects.requireNonNull(written.getHeaders().getLocation()).getPath();
        return answers.ticket(written, reference.substring(reference.lastIndexOf('/') + 1), write.caller());
    }

    private String open(Caller caller, OpenRequest request, Instant now) {
        if (request.receivedAt() != null && !caller.isService()) {
            throw Problem.forbidden("services-only", "Only our own services say when something reached us.");
        }
        var mail = request.channel() == Channel.MAIL && caller.isService();
        var typed = mail ? Typed.inAMail() : Typed.inAForm();
        var requester = requesters.of(caller, request, typed);
        var channel = channel(caller, request.channel(), typed);
        var route = routing.of(request, requester, typed, mail);
        var details = Details.of(request, typed, mail);
        var followers = invitations.ids(
                typed,
                "followers",
                request.followers(),
                caller,
                requester.map(Requester::organisation).orElse(null));
        typed.check();
        var reference = references.next();
        desk.send(command(
                reference,
                caller,
                now,
                request,
                requesters.settled(requester.orElseThrow(), caller),
                channel,
                route.orElseThrow(),
                details,
                followers));
        return reference;
    }

    private OpenTicket command(
            String reference,
            Caller caller,
            Instant now,
            OpenRequest request,
            Requester requester,
            Channel channel,
            Route route,
            Details details,
            List<String> followers) {
        var author = requester.id();
        var responseId = UUID.randomUUID().toString();
        return new OpenTicket(
                reference,
                now,
                requester.openedBy(),
                requester.organisation(),
                requester.id(),
                route.category(),
                route.department(),
                channel,
                responseId,
                sealing.words(reference, author, details.subject()),
                sealing.words(reference, author, details.description()),
                sealing.each(reference, author, details.urls()),
                sealing.each(reference, author, details.orderNumbers()),
                received(request.receivedAt(), now),
                route.siteDown(),
                route.chargeable(),
                route.proposedPriority(),
                details.impact(),
                followers,
                sealing.files(reference, responseId, author, details.attachmentIds(), caller),
                null,
                route.quote() ? UUID.randomUUID().toString() : null);
    }

    /** Staff write down what they hear on the phone, programs call us, and only our own services bring mail. */
    private static Channel channel(Caller caller, @Nullable Channel asked, Typed typed) {
        var usual = caller.isClient() || caller.isStaff() ? Channel.PORTAL : Channel.API;
        var allowed =
                asked == null || asked == usual || caller.isService() || caller.isStaff() && asked == Channel.PHONE;
        if (!allowed) {
            typed.wrong("channel", "not-your-channel", "This did not come that way.");
        }
        return asked == null ? usual : asked;
    }

    /** A sender's clock may be ahead of ours; nothing reaches us in the future. */
    private static Instant received(@Nullable Instant said, Instant now) {
        return said == null || said.isAfter(now) ? now : said;
    }
}
