package org.ledgerdesk.notification.mail.outbox;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.domain.PlannedMail;
import org.ledgerdesk.notification.domain.Purpose;
import org.ledgerdesk.notification.people.People;
import org.ledgerdesk.notification.people.Person;
import org.ledgerdesk.notification.tickets.TicketView;
import org.ledgerdesk.notification.tickets.Tickets;
import org.springframework.stereotype.Component;

/** Whom a mail to several reaches: those of them who are at work when it is written. */
@Component
class Audience {

    private final People people;
    private final Tickets tickets;
    private final OutboxTable table;
    private final Parties parties;

    Audience(People people, Tickets tickets, OutboxTable table, Parties parties) {
        this.parties = parties;
        this.people = people;
        this.tickets = tickets;
        this.table = table;
    }

    /** Their ids, without whoever caused the mail. */
    List<String> of(PlannedMail mail, Instant now) {
        var told = told(mail);
        return present(mail, now).stream()
                .map(Person::id)
                .filter(person -> !person.equals(mail.actor()))
                .filter(person -> !told.contains(person))
                .distinct()
                .toList();
    }

    private List<Person> present(PlannedMail mail, Instant now) {
        if (!mail.parties().isEmpty()) {
            return parties(mail, now);
        }
        if (mail.isForAccountManager()) {
            return atWork(accountManager(mail.reference()), now);
        }
        if (mail.isForApprovers()) {
            return active(approvers(mail.reference()));
        }
        if (mail.onDuty() != null) {
            return people.onDuty(mail.onDuty()).items();
        }
        var department = Objects.requireNonNull(mail.department(), "Not a mail to several");
        var colleagues = atWork(people.ofDepartment(department), now);
        // Nobody is there: it must reach somebody all the same.
        return colleagues.isEmpty() ? people.onDuty(department).items() : colleagues;
    }

    /** What is closed, or goes on elsewhere, waits for nobody here. */
    private List<Person> parties(PlannedMail mail, Instant now) {
        var ticket = Optional.ofNullable(mail.reference())
                .flatMap(tickets::byReference)
                .orElseThrow(() -> new IllegalStateException("ticket-service does not know the ticket yet"));
        return ticket.isOver() ? List.of() : parties.of(mail.parties(), ticket, now);
    }

    private List<Person> accountManager(@Nullable String reference) {
        return reference == null
                ? List.of()
                : tickets.byReference(reference).map(TicketView::organisation).flatMap(people::accountManager).stream()
                        .toList();
    }

    /** Nobody decides for somebody who is nobody's client yet. */
    private List<Person> approvers(@Nullable String reference) {
        return reference == null
                ? List.of()
                : tickets.byReference(reference)
                        .map(TicketView::organisation)
                        .map(people::approversOf)
                        .orElse(List.of());
    }

    private static List<Person> active(List<Person> some) {
        return some.stream().filter(Person::active).toList();
    }

    private static List<Person> atWork(List<Person> some, Instant now) {
        return active(some).stream().filter(person -> !person.isAway(now)).toList();
    }

    /** A client's one message is one mail: who gets its words needs no second mail for what followed from them. */
    private Set<String> told(PlannedMail mail) {
        var follows = mail.purpose() == Purpose.CHASE || mail.purpose() == Purpose.DISPUTE;
        return follows && mail.responseId() != null
                ? new HashSet<>(table.toldOf(mail.responseId(), Purpose.RESPONSE_FOR_STAFF))
                : Set.of();
    }
}
