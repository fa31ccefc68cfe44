package org.ledgerdesk.ticket.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Access;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.directory.Person;
import org.ledgerdesk.ticket.domain.Assessment;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.Courtesy;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.Standing;
import org.ledgerdesk.ticket.domain.TicketCommand;
import org.ledgerdesk.ticket.domain.TicketCommand.AssessPriority;
import org.ledgerdesk.ticket.domain.TicketCommand.AssignTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ChaseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.DeescalateTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.DisputePriority;
import org.ledgerdesk.ticket.domain.TicketCommand.EscalateTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.RecategoriseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ReopenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.Respond;
import org.ledgerdesk.ticket.domain.TicketCommand.TransferTicket;
import org.ledgerdesk.ticket.domain.Visibility;
import org.ledgerdesk.ticket.imports.ImportRequest.Act;
import org.ledgerdesk.ticket.preset.Categories;
import org.ledgerdesk.ticket.preset.Departments;
import org.springframework.stereotype.Component;

/** Turns what once happened into what would be asked of a ticket today. */
@Component
class PastActs {

    private final Sealing sealing;
    private final Categories categories;
    private final Departments departments;

    PastActs(Sealing sealing, Categories categories, Departments departments) {
        this.sealing = sealing;
        this.categories = categories;
        this.departments = departments;
    }

    /** One act, and where the ticket stands before it; {@code path} is how faults of it are named. */
    record Step(String path, String reference, Act act, Standing standing) {

        Problem wrong(String field, String code, String message) {
            return Problem.rule(path + field, code, message);
        }
    }

    TicketCommand command(Step step, KnownPeople people) {
        var act = step.act();
        var reference = step.reference();
        var at = PastOpening.micros(act.at());
        var author = author(step, people);
        var by = author == null ? new By("system", AuthorKind.SYSTEM) : Actors.by(author);
        return switch (act.kind()) {
            case null -> throw step.wrong("kind", "required", "Say what happened.");
            case RESPONDED -> respond(step, at, author);
            case ASSESSED -> assess(step, at, by);
            case DISPUTED -> new DisputePriority(reference, at, by, text(step, by));
            case ASSIGNED -> new AssignTicket(reference, at, by, assignee(step, people));
            case TRANSFERRED -> transfer(step, at, by);
            case RECATEGORISED -> recategorise(step, at, by);
            case ESCALATED -> new EscalateTicket(reference, at, by, text(step, by));
            case DEESCALATED -> new DeescalateTicket(reference, at, by, null);
            case CHASED -> new ChaseTicket(reference, at, by, null, null);
            case RESOLVED -> new ResolveTicket(reference, at, by);
            case REOPENED -> new ReopenTicket(reference, at, by);
            case CLOSED -> new CloseTicket(reference, at, by);
        };
    }

    private static @Nullable Person author(Step step, KnownPeople people) {
        var address = step.act().by();
        if (address == null) {
            return null;
        }
        return people.byEmail(address)
                .filter(person -> Access.writesTo(person, step.standing()))
                .orElseThrow(
                        () -> step.wrong("by", "not-involved", "Nobody of this address has to do with the ticket."));
    }

    /** What the words ask for was dealt with at the time: they dispute no priority now, but mere thanks stay mere thanks. */
    private Respond respond(Step step, Instant at, @Nullable Person author) {
        if (author == null) {
            throw step.wrong("by", "required", "Say whose words these are.");
        }
        var act = step.act();
        var typed = Typed.inAForm();
        var body = typed.body(step.path() + "text", act.text(), Limits.BODY, false);
        typed.check();
        var by = Actors.by(author);
        var names =
                author.organisation() == null ? List.of(author.name()) : List.of(author.name(), author.organisation());
        return new Respond(
                step.reference(),
                at,
                by,
                UUID.randomUUID().toString(),
                act.visibility() == null ? Visibility.PUBLIC : act.visibility(),
                act.channel() == null ? Channel.API : act.channel(),
                sealing.words(step.reference(), by.id(), body),
                act.asks(),
                act.resolves(),
                false,
                by.isClient() && step.standing().isDone() && Courtesy.isIn(body, names),
                at,
                List.of(),
                null);
    }

    private AssessPriority assess(Step step, Instant at, By by) {
        var act = step.act();
        if (act.priority() == null) {
            throw step.wrong("priority", "required", "Say how urgent it was found.");
        }
        var reason = act.text() == null ? null : text(step, by);
        return new AssessPriority(
                step.reference(), at, by, Assessment.ofPriority(act.priority(), act.siteDown()), reason);
    }

    private TransferTicket transfer(Step step, Instant at, By by) {
        var code = String.valueOf(step.act().department());
        if (departments.department(code).isEmpty()) {
            throw step.wrong("department", "unknown-department", "There is no such department.");
        }
        return new TransferTicket(step.reference(), at, by, code, text(step, by), false);
    }

    private RecategoriseTicket recategorise(Step step, Instant at, By by) {
        var found = categories
                .category(String.valueOf(step.act().category()))
                .orElseThrow(() -> step.wrong("category", "unknown-category", "There is no such category."));
        return new RecategoriseTicket(
                step.reference(), at, by, found.code(), found.siteDown(), found.chargeable(), null, text(step, by));
    }

    private static @Nullable String assignee(Step step, KnownPeople people) {
        var address = step.act().assignee();
        if (address == null) {
            return null;
        }
        return people.byEmail(address)
                .filter(Person::isStaff)
                .map(Person::id)
                .orElseThrow(() -> step.wrong("assignee", "not-staff", "Nobody of staff has this address."));
    }

    private SealedText text(Step step, By by) {
        var typed = Typed.inAForm();
        var text = typed.body(step.path() + "text", step.act().text(), Limits.REASON, false);
        typed.check();
        return sealing.words(step.reference(), by.id(), text);
    }
}
