package org.ledgerdesk.notification.mail.inbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Deals with stored mails: several at once, but one sender's in the order they came. What is asked of ticket-service is
 * kept before it is asked and carries the mail's id as its Idempotency-Key, so a crash anywhere repeats nothing.
 */
@Component
class Processing implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Processing.class);
    private static final int MOST_FAILURES = 8;
    private static final int MOST_OVERRUNS = 3;
    private static final Duration LONGEST_DEALING = Duration.ofSeconds(15);
    private static final Duration AFTER_OVERRUN = Duration.ofSeconds(5);
    private static final Duration NEIGHBOUR_PAUSE = Duration.ofSeconds(15);

    private final InboxTable table;
    private final Sorting sorting;
    private final Preparing preparing;
    private final Tickets tickets;
    private final SentMails sent;
    private final Duration longest;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    /** Threads of their own: a mail that never comes to an end must not hold one that others share. */
    private final ExecutorService dealing = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("mail-dealing-", 0).factory());

    @Autowired
    Processing(InboxTable table, Sorting sorting, Preparing preparing, Tickets tickets, SentMails sent) {
        this(table, sorting, preparing, tickets, sent, LONGEST_DEALING);
    }

    Processing(
            InboxTable table, Sorting sorting, Preparing preparing, Tickets tickets, SentMails sent, Duration longest) {
        this.table = table;
        this.sorting = sorting;
        this.preparing = preparing;
        this.tickets = tickets;
        this.sent = sent;
        this.longest = longest;
    }

    /** Deals with what is due; answers whether there may be more. */
    boolean round() {
        var due = table.claim();
        if (!dealWith(due)) {
            return false;
        }
        var suspect = table.claimSuspect();
        return dealWith(suspect) && !(due.isEmpty() && suspect.isEmpty());
    }

    /** Answers false when it was told to stop. */
    private boolean dealWith(List<InboxTable.Stored> due) {
        var bySender = due.stream()
                .collect(Collectors.groupingBy(InboxTable.Stored::sender, LinkedHashMap::new, Collectors.toList()));
        var running = bySender.values().stream()
                .map(mails -> senders.submit(() -> inOrder(mails)))
                .toList();
        for (var each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** After a mail that took too long, its sender's others wait, so that one sender holds up nobody else for longer. */
    private void inOrder(List<InboxTable.Stored> mails) {
        boolean inTime = true;
        for (var mail : mails) {
            if (inTime) {
                inTime = attempt(mail);
            } else {
                table.laterWithoutBlame(mail.id(), "waits for an earlier mail of its sender", AFTER_OVERRUN);
            }
        }
    }

    /** Answers whether it ended in time, well or badly. */
    private boolean attempt(InboxTable.Stored mail) {
        if (mail.failures() > MOST_FAILURES) {
            table.refused(mail.id(), "not-processed", "it was taken up " + MOST_FAILURES + " times without an end");
            return true;
        }
        var attempt = dealing.submit(() -> {
            deal(mail);
            return null;
        });
        try {
            attempt.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            failed(mail, e.getCause());
        } catch (TimeoutException e) {
            attempt.cancel(true);
            badly(mail, "it takes longer than " + longest, MOST_OVERRUNS);
            return false;
        } catch (InterruptedException e) {
            attempt.cancel(true);
            Thread.currentThread().interrupt();
            return false;
        }
        return true;
    }

    private void failed(InboxTable.Stored mail, Throwable why) {
        switch (why) {
            case Unreadable e -> table.refused(mail.id(), e.reason(), String.valueOf(e.getMessage()));
            case Refused e -> table.refused(mail.id(), e.code(), String.valueOf(e.getMessage()));
            case RestClientException e ->
                table.laterWithoutBlame(mail.id(), "a neighbour does not answer: " + e.getMessage(), pause(mail));
            case StackOverflowError e -> badly(mail, "its text nests too deep to be read", MOST_OVERRUNS);
            case RuntimeException e -> badly(mail, String.valueOf(e.getMessage()), MOST_FAILURES);
            default -> throw new IllegalStateException(why);
        }
    }

    private void badly(InboxTable.Stored mail, String why, int most) {
        log.warn("Mail {} cannot be dealt with: {}", mail.id(), why);
        if (mail.failures() >= most) {
            table.refused(mail.id(), "not-processed", why);
        } else {
            table.later(mail.id(), "cannot be dealt with yet: " + why, Backoff.after(mail.failures()));
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
            // An answer to a merged ticket lands on its original, whose reference comes back.
            table.done(mail.id(), "RESPONSE_ADDED", made == null ? act.reference() : made, null);
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
        senders.close();
        dealing.shutdownNow();
    }
}
