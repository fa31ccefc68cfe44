package org.ledgerdesk.notification.mail.inbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.ledgerdesk.notification.mail.Backoff;
import org.ledgerdesk.notification.mail.content.MailParser;
import org.ledgerdesk.notification.mail.content.Unreadable;
import org.ledgerdesk.notification.mail.outbox.SentMails;
import org.ledgerdesk.notification.tickets.Refused;
import org.ledgerdesk.notification.tickets.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Deals with stored mails: several at once, but one sender's in the order they came. What is asked of ticket-service is
 * kept before it is asked and carries the mail's id as its Idempotency-Key, so a crash anywhere repeats nothing.
 */
@Component
class Processing implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Processing.class);
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration NEIGHBOUR_PAUSE = Duration.ofSeconds(15);

    private final InboxTable table;
    private final Sorting sorting;
    private final Preparing preparing;
    private final Tickets tickets;
    private final SentMails sent;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Processing(InboxTable table, Sorting sorting, Preparing preparing, Tickets tickets, SentMails sent) {
        this.table = table;
        this.sorting = sorting;
        this.preparing = preparing;
        this.tickets = tickets;
        this.sent = sent;
    }

    /** Deals with what is due; answers whether there may be more. */
    boolean round() {
        var due = table.claim();
        var bySender = due.stream()
                .collect(Collectors.groupingBy(InboxTable.Stored::sender, LinkedHashMap::new, Collectors.toList()));
        var running = bySender.values().stream()
                .map(mails -> threads.submit(() -> mails.forEach(this::attempt)))
                .toList();
        for (var each : running) {
            try {
                each.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !due.isEmpty();
    }

    private void attempt(InboxTable.Stored mail) {
        try {
            deal(mail);
        } catch (Unreadable e) {
            table.refused(mail.id(), e.reason(), String.valueOf(e.getMessage()));
        } catch (Refused e) {
            table.refused(mail.id(), e.code(), String.valueOf(e.getMessage()));
        } catch (RestClientException e) {
            table.later(mail.id(), "a neighbour does not answer: " + e.getMessage(), pause(mail));
        } catch (RuntimeException e) {
            log.warn("Mail {} cannot be dealt with: {}", mail.id(), e.toString());
            if (mail.attempts() >= MOST_ATTEMPTS) {
                table.refused(mail.id(), "not-processed", String.valueOf(e.getMessage()));
            } else {
                table.later(mail.id(), "cannot be dealt with yet: " + e.getMessage(), Backoff.after(mail.attempts()));
            }
        }
    }

    private void deal(InboxTable.Stored mail) throws Unreadable {
        if (mail.actPath() != null && mail.actBody() != null) {
            act(mail, new Act(mail.actPath(), mail.actBody(), mail.reference()));
            return;
        }
        var content = MailParser.parse(mail.raw());
        switch (sorting.of(content, mail.messageId())) {
            case Verdict.Automatic automatic -> table.done(mail.id(), "AUTOMATIC_IGNORED", null, automatic.reason());
            case Verdict.Undeliverable back -> undeliverable(mail, back);
            case Verdict.Refused refused -> table.refused(mail.id(), refused.reason(), refused.detail());
            case Verdict.Request request ->
                prepared(mail, preparing.request(mail.id(), content, request.person(), mail.receivedAt()));
            case Verdict.Answer answer ->
                prepared(mail, preparing.answer(mail.id(), content, answer, mail.receivedAt()));
        }
    }

    private void prepared(InboxTable.Stored mail, Act act) {
        act(mail, table.keep(mail.id(), act));
    }

    private void act(InboxTable.Stored mail, Act act) {
        var made = tickets.post(act.path(), "mail-" + mail.id(), act.body());
        if (act.reference() != null) {
            table.done(mail.id(), "RESPONSE_ADDED", act.reference(), null);
        } else {
            table.done(mail.id(), "TICKET_OPENED", made, null);
        }
    }

    private void undeliverable(InboxTable.Stored mail, Verdict.Undeliverable back) {
        var status = back.status() == null ? "" : " " + back.status();
        sent.bounced(back.mail(), back.status(), "came back" + status);
        table.done(mail.id(), "AUTOMATIC_IGNORED", null, "delivery report about " + back.mail());
    }

    private static Duration pause(InboxTable.Stored mail) {
        var usual = Backoff.after(mail.attempts());
        return usual.compareTo(NEIGHBOUR_PAUSE) < 0 ? usual : NEIGHBOUR_PAUSE;
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
