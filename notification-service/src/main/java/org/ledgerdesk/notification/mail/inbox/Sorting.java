package org.ledgerdesk.notification.mail.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.domain.MailAddresses;
import org.ledgerdesk.notification.mail.MailSettings;
import org.ledgerdesk.notification.mail.content.MailContent;
import org.ledgerdesk.notification.mail.outbox.Threads;
import org.ledgerdesk.notification.people.People;
import org.ledgerdesk.notification.people.Person;
import org.ledgerdesk.notification.tickets.TicketView;
import org.ledgerdesk.notification.tickets.Tickets;
import org.springframework.stereotype.Component;

/**
 * Decides what a mail is. Addresses, ids and subjects only point at a ticket; whether its sender may write on it, their
 * own right to see it decides. See decision 0014.
 */
@Component
class Sorting {

    private final People people;
    private final Tickets tickets;
    private final Threads threads;
    private final InboxTable table;
    private final MailAddresses addresses;

    Sorting(People people, Tickets tickets, Threads threads, InboxTable table, MailSettings settings) {
        this.people = people;
        this.tickets = tickets;
        this.threads = threads;
        this.table = table;
        this.addresses = settings.addresses();
    }

    Verdict of(MailContent mail, @Nullable String messageId) {
        if (isOurs(mail, messageId)) {
            return new Verdict.Automatic("our own mail came back");
        }
        var undeliverable = undeliverable(mail);
        if (undeliverable.isPresent()) {
            return undeliverable.get();
        }
        if (mail.automatic() != null) {
            return new Verdict.Automatic(mail.automatic());
        }
        var sender = people.byEmail(mail.from());
        if (sender.isPresent() && !sender.get().active()) {
            return new Verdict.Refused("sender-inactive", "the sender's access has ended");
        }
        var answer = sender.flatMap(person -> answer(mail, person));
        if (answer.isEmpty() && sender.filter(Person::isStaff).isPresent()) {
            return new Verdict.Refused(
                    "sender-is-staff", "staff open tickets in the portal, for the client they are for");
        }
        return answer.orElseGet(
                () -> new Verdict.Request(sender.orElseGet(() -> people.prospect(mail.from(), mail.fromName()))));
    }

    private boolean isOurs(MailContent mail, @Nullable String messageId) {
        return mail.from().equals(addresses.support())
                || mail.listId() != null && mail.listId().contains(addresses.listId())
                || messageId != null && addresses.readMessageId(messageId).isPresent();
    }

    private Optional<Verdict> undeliverable(MailContent mail) {
        var report = mail.report();
        if (report == null || !report.failed()) {
            return Optional.empty();
        }
        Optional<UUID> reported = Optional.ofNullable(report.messageId()).flatMap(addresses::readMessageId);
        return mail.to().stream()
                .flatMap(address -> addresses.readBounce(address).stream())
                .findFirst()
                .or(() -> reported)
                .map(id -> new Verdict.Undeliverable(id, report.status()));
    }

    private Optional<Verdict> answer(MailContent mail, Person person) {
        var ours = threads.find(mail.references());
        for (var reference : candidates(mail, ours)) {
            var ticket = tickets.byReference(reference);
            if (ticket.isPresent() && maySee(person, ticket.get())) {
                return Optional.of(
                        new Verdict.Answer(ticket.get().reference(), person, isNote(mail, person, reference, ours)));
            }
        }
        return Optional.empty();
    }

    private List<String> candidates(MailContent mail, Optional<Threads.Ours> ours) {
        var references = new ArrayList<String>();
        mail.to().stream()
                .flatMap(address -> addresses.readAnswer(address).stream())
                .map(MailAddresses.Answer::reference)
                .forEach(references::add);
        ours.map(Threads.Ours::reference).ifPresent(references::add);
        table.ticketOf(mail.references()).ifPresent(references::add);
        references.addAll(FoundInText.references(mail.subject()));
        return references.stream().distinct().toList();
    }

    private static boolean maySee(Person person, TicketView ticket) {
        return person.isStaff()
                || person.organisation() != null && person.organisation().equals(ticket.organisation())
                || ticket.involves(person.id());
    }

    /**
     * Staff's words go to the client only in answer to a mail that showed what the client sees, and only by the address
     * we signed for this very person: clients never see it, so who merely writes an agent's name as sender has it not.
     */
    private boolean isNote(MailContent mail, Person person, String reference, Optional<Threads.Ours> ours) {
        return person.isStaff()
                && !(isAnsweredBy(mail, person, reference)
                        && ours.filter(answered -> reference.equals(answered.reference()) && !answered.showsNote())
                                .isPresent());
    }

    private boolean isAnsweredBy(MailContent mail, Person person, String reference) {
        return mail.to().stream()
                .flatMap(address -> addresses.readAnswer(address).stream())
                .anyMatch(new MailAddresses.Answer(reference, person.id())::equals);
    }
}
