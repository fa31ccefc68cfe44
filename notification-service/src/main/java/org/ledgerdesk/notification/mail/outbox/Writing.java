package org.ledgerdesk.notification.mail.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.notification.domain.PlannedMail;
import org.ledgerdesk.notification.domain.Purpose;
import org.ledgerdesk.notification.mail.Backoff;
import org.ledgerdesk.notification.mail.MailSettings;
import org.ledgerdesk.notification.mail.PresetLabels;
import org.ledgerdesk.notification.people.People;
import org.ledgerdesk.notification.people.Person;
import org.ledgerdesk.notification.tickets.TicketView;
import org.ledgerdesk.notification.tickets.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Writes planned mails with the names, addresses and words of the moment, and never words their reader may not see. */
@Component
class Writing {

    private static final Logger log = LoggerFactory.getLogger(Writing.class);
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration NEIGHBOUR_PAUSE = Duration.ofSeconds(15);

    private final OutboxTable table;
    private final PlannedMails planned;
    private final OneTransaction transaction;
    private final People people;
    private final Audience audience;
    private final Tickets tickets;
    private final PresetLabels labels;
    private final MailForm form;
    private final MailSettings settings;
    private final Promises promises;
    private final Clock clock;
    private final String publicUrl;

    Writing(
            OutboxTable table,
            PlannedMails planned,
            OneTransaction transaction,
            People people,
            Audience audience,
            Tickets tickets,
            PresetLabels labels,
            MailForm form,
            MailSettings settings,
            Promises promises,
            Clock clock,
            @Value("${ledgerdesk.public-url}") String publicUrl) {
        this.table = table;
        this.planned = planned;
        this.transaction = transaction;
        this.people = people;
        this.audience = audience;
        this.tickets = tickets;
        this.labels = labels;
        this.form = form;
        this.settings = settings;
        this.promises = promises;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Writes what is due; answers whether there may be more. */
    boolean round() {
        var due = table.claimPlanned();
        if (due.isEmpty()) {
            return false;
        }
        try {
            var known = known(due);
            due.forEach(mail -> attempt(mail, known));
        } catch (RestClientException e) {
            due.forEach(mail -> neighbourAway(mail, e));
        }
        return true;
    }

    private Map<String, Person> known(List<OutboxMail> due) {
        var ids = new HashSet<String>();
        due.stream().filter(mail -> !mail.planned().isForSeveral()).forEach(mail -> {
            ids.add(mail.recipient());
            ids.add(mail.actor());
        });
        return people.byIds(ids);
    }

    private void attempt(OutboxMail mail, Map<String, Person> known) {
        try {
            if (promises.isPast(mail)) {
                table.withdraw(mail.id());
            } else if (mail.planned().isForSeveral()) {
                spread(mail, each(mail.planned()));
            } else {
                write(mail, known);
            }
        } catch (RestClientException e) {
            neighbourAway(mail, e);
        } catch (RuntimeException e) {
            log.warn("Mail {} cannot be written: {}", mail.id(), e.toString());
            if (mail.attempts() >= MOST_ATTEMPTS) {
                table.failed(mail.id(), "cannot be written: " + e.getMessage());
            } else {
                table.writeLater(mail.id(), "cannot be written yet: " + e.getMessage(), Backoff.after(mail.attempts()));
            }
        }
    }

    private void neighbourAway(OutboxMail mail, RestClientException e) {
        var usual = Backoff.after(mail.attempts());
        var pause = usual.compareTo(NEIGHBOUR_PAUSE) < 0 ? usual : NEIGHBOUR_PAUSE;
        table.writeLater(mail.id(), "a neighbour does not answer: " + e.getMessage(), pause);
    }

    private List<PlannedMail> each(PlannedMail mail) {
        return audience.of(mail, clock.instant()).stream().map(mail::to).toList();
    }

    /** One mail to several becomes one to each of them. */
    private void spread(OutboxMail mail, List<PlannedMail> each) {
        transaction.run(() -> {
            planned.add(each);
            table.spread(mail.id());
        });
    }

    private void write(OutboxMail mail, Map<String, Person> known) {
        var reader = known.get(mail.recipient());
        if (reader == null || !reader.active()) {
            table.notNeeded(mail.id(), "the recipient is gone");
            return;
        }
        var reference = mail.reference();
        if (reference == null) {
            writeAccess(mail, reader);
        } else {
            write(mail, reference, reader, known.get(mail.actor()));
        }
    }

    /** The link is asked for only now, for the least time in our hands. */
    private void writeAccess(OutboxMail mail, Person reader) {
        var now = clock.instant();
        var link = people.passwordLink(mail.eventId())
                .filter(found -> found.personId().equals(reader.id()))
                .filter(found -> found.validUntil().isAfter(now));
        if (link.isEmpty()) {
            table.notNeeded(mail.id(), "the link was used, or its time is over");
            return;
        }
        var letter = Words.in(reader.readsDutch()).into(Access.of(link.get(), reader.name(), now, settings.desk()));
        var raw = form.raw(mail.id(), null, letter, reader, Optional.empty(), now);
        table.ready(mail.id(), reader.email(), MailForm.subject(letter.subject()), raw, false);
    }

    private void write(OutboxMail mail, String reference, Person reader, @Nullable Person actor) {
        if (mail.purpose().isForStaff() && !reader.isStaff()) {
            table.notNeeded(mail.id(), "the recipient is not staff any more");
            return;
        }
        var ticket = showing(mail.responseId(), reference);
        if (!mail.purpose().isForStaff() && !concerns(mail, ticket, reader)) {
            table.notNeeded(mail.id(), "the recipient has no more to do with the ticket");
            return;
        }
        if (mail.purpose() == Purpose.QUOTE_TO_DECIDE && Priced.of(ticket.quote()) == null) {
            table.notNeeded(mail.id(), "there is nothing to decide any more");
            return;
        }
        if (mail.purpose().isForWhoeverIsThere() && reader.isAway(clock.instant()) && ticket.department() != null) {
            spread(mail, mail.planned().toWhoeverIsThere(ticket.department()));
            return;
        }
        if (mail.purpose() == Purpose.JOINED
                && (ticket.isOf(reader.id()) || ticket.joinedOf(reader.id()).isEmpty())) {
            table.notNeeded(mail.id(), "the recipient's ticket goes on as one of their own, or by itself again");
            return;
        }
        var words = words(mail, ticket);
        if (words.isPresent()
                && !words.get().isPublic()
                && !(reader.isStaff() && mail.purpose().isForStaff())) {
            table.notNeeded(mail.id(), "the message is not for the recipient's eyes");
            return;
        }
        var letter = Words.in(reader.readsDutch()).about(occasion(mail, ticket, words.orElse(null), reader, actor));
        var raw = form.raw(mail.id(), ticket.reference(), letter, reader, table.firstOfThread(mail), clock.instant());
        table.ready(
                mail.id(),
                reader.email(),
                MailForm.subject(letter.subject()),
                raw,
                words.isPresent() && !words.get().isPublic());
    }

    /** The ticket; or the one that took the message along when a merge was undone before the mail was written. */
    private TicketView showing(@Nullable String message, String reference) {
        var ticket = tickets.byReference(reference)
                .orElseThrow(() -> new IllegalStateException("ticket-service does not know the ticket yet"));
        var asked = new HashSet<>(Set.of(reference));
        var candidates = new ArrayDeque<>(List.of(ticket));
        while (message != null && !candidates.isEmpty()) {
            var one = candidates.removeFirst();
            if (one.message(message).isPresent()) {
                return one;
            }
            one.released().stream()
                    .filter(asked::add)
                    .flatMap(other -> tickets.byReference(other).stream())
                    .forEach(candidates::add);
        }
        return ticket;
    }

    /** Approvers need not be involved to decide for their organisation. */
    private static boolean concerns(OutboxMail mail, TicketView ticket, Person reader) {
        return mail.purpose() == Purpose.QUOTE_TO_DECIDE
                ? ticket.organisation() != null && ticket.organisation().equals(reader.organisation())
                : ticket.involves(reader.id());
    }

    /** Exactly the message the fact is about, or none; never a neighbouring one. */
    private static Optional<TicketView.Message> words(OutboxMail mail, TicketView ticket) {
        if (mail.responseId() == null) {
            return Optional.empty();
        }
        return Optional.of(ticket.message(mail.responseId())
                .orElseThrow(() -> new IllegalStateException("the ticket does not show the message yet")));
    }

    private Occasion occasion(
            OutboxMail mail,
            TicketView ticket,
            TicketView.@Nullable Message words,
            Person reader,
            @Nullable Person actor) {
        var language = reader.readsDutch() ? "nl" : "en";
        return new Occasion(
                mail.purpose(),
                reader.name(),
                ticket.reference(),
                ticket.subject(),
                labels.category(ticket.category(), language),
                labels.department(ticket.department(), language),
                ticket.organisation(),
                author(words, actor, ticket, mail.purpose()),
                ticket.assignee() == null ? null : ticket.assignee().name(),
                Boolean.TRUE.equals(ticket.toBeAssessed()),
                words != null && !words.isPublic(),
                "RESOLVED".equals(ticket.status()),
                shown(mail, ticket, words),
                words == null ? List.of() : words.fileNames(),
                mail.purpose() == Purpose.JOINED ? ticket.joinedOf(reader.id()) : List.of(),
                reader.isProspect() ? null : publicUrl + "/tickets/" + ticket.reference(),
                ticket.splitFrom(),
                Priced.of(ticket.quote()),
                promises.of(mail).orElse(null),
                settings.desk());
    }

    /** The words of the message, or what staff wrote beside the quote. */
    private static @Nullable String shown(OutboxMail mail, TicketView ticket, TicketView.@Nullable Message words) {
        var text = mail.purpose() == Purpose.QUOTE_TO_DECIDE && ticket.quote() != null
                ? ticket.quote().note()
                : words == null ? null : words.body();
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String author(
            TicketView.@Nullable Message words, @Nullable Person actor, TicketView ticket, Purpose purpose) {
        if (purpose == Purpose.NEW_TICKET && ticket.requester() != null) {
            return ticket.requester().name();
        }
        if (words != null && words.author() != null && words.author().name() != null) {
            return words.author().name();
        }
        return actor == null ? null : actor.name();
    }
}
