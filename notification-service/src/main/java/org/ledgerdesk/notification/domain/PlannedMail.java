package org.ledgerdesk.notification.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be written; event, recipient and purpose together are its identity, so that a fact heard twice
 * makes no second mail.
 *
 * @param recipient a person's id; {@code department:CODE} for everybody who works in it, {@code on-duty:CODE} for whoever is on
 *     duty for it, {@code account-manager} for the one of the ticket's organisation, {@code approvers} for all of those,
 *     {@code parties:ASSIGNEE,LEAD} for whom a promise is told to
 * @param reference the ticket it is about; null when it is about an account
 * @param actor whose act it tells of
 * @param responseId the one message it may show
 * @param clock the promise it is about
 * @param at when what it tells of happened; of a promise, when it is to be told
 */
public record PlannedMail(
        String eventId,
        String recipient,
        Purpose purpose,
        @Nullable String reference,
        String actor,
        @Nullable String responseId,
        @Nullable String clock,
        Instant at) {

    private static final String DEPARTMENT = "department:";
    private static final String ON_DUTY = "on-duty:";
    private static final String ACCOUNT_MANAGER = "account-manager";
    private static final String APPROVERS = "approvers";
    private static final String PARTIES = "parties:";

    static PlannedMail toDepartment(TicketFact fact, String department, Purpose purpose, @Nullable String responseId) {
        return to(fact, DEPARTMENT + department, purpose, responseId);
    }

    static PlannedMail toOnDuty(TicketFact fact, String department, Purpose purpose, @Nullable String responseId) {
        return to(fact, ON_DUTY + department, purpose, responseId);
    }

    static PlannedMail toAccountManager(TicketFact fact, Purpose purpose, @Nullable String responseId) {
        return to(fact, ACCOUNT_MANAGER, purpose, responseId);
    }

    static PlannedMail toApprovers(TicketFact fact, Purpose purpose) {
        return to(fact, APPROVERS, purpose, null);
    }

    static PlannedMail to(TicketFact fact, String recipient, Purpose purpose, @Nullable String responseId) {
        return new PlannedMail(
                fact.eventId(), recipient, purpose, fact.reference(), fact.by(), responseId, null, fact.at());
    }

    /** About the ticket it goes on as; one mail, however many of somebody's tickets were joined with it in one act. */
    static PlannedMail joined(TicketFact.Merged merged, String requester) {
        var act = "joined " + merged.into() + ' ' + merged.at();
        return new PlannedMail(act, requester, Purpose.JOINED, merged.into(), merged.by(), null, null, merged.at());
    }

    /** The link of a reset to its person; the reset's id stands for the event, so that each is mailed once. */
    public static PlannedMail withLink(String reset, String person, boolean invitation, Instant at) {
        return new PlannedMail(
                reset, person, invitation ? Purpose.INVITATION : Purpose.PASSWORD_RESET, null, person, null, null, at);
    }

    /** To whoever is one of the parties when its time has come. */
    static PlannedMail ofClock(ClockFact.Pressed fact, List<Telling.Party> to, Instant when) {
        var parties = to.stream().map(Enum::name).collect(Collectors.joining(","));
        return new PlannedMail(
                fact.eventId(), PARTIES + parties, fact.purpose(), fact.reference(), "", null, fact.clockId(), when);
    }

    /** The same mail to one of those it is for; of one promise everybody is told once that it presses, and once that it is broken. */
    public PlannedMail to(String person) {
        var told = clock == null ? eventId : clock;
        return new PlannedMail(told, person, purpose, reference, actor, responseId, clock, at);
    }

    /** Whom a promise is told to; empty for any other mail. */
    public List<Telling.Party> parties() {
        var names = after(PARTIES);
        return names == null
                ? List.of()
                : Arrays.stream(names.split(",")).map(Telling.Party::valueOf).toList();
    }

    /** The same mail to those who are there, when the one it is for is away. */
    public List<PlannedMail> toWhoeverIsThere(String department) {
        return purpose == Purpose.CHASE
                ? List.of(to(DEPARTMENT + department), to(ON_DUTY + department))
                : List.of(to(DEPARTMENT + department));
    }

    /** Whether it is not one person's: whose it is, is found out when it is written. */
    public boolean isForSeveral() {
        return department() != null
                || onDuty() != null
                || isForAccountManager()
                || isForApprovers()
                || after(PARTIES) != null;
    }

    public boolean isForApprovers() {
        return recipient.equals(APPROVERS);
    }

    /** The department whose people it goes to. */
    public @Nullable String department() {
        return after(DEPARTMENT);
    }

    /** The department of which whoever is on duty gets it. */
    public @Nullable String onDuty() {
        return after(ON_DUTY);
    }

    public boolean isForAccountManager() {
        return recipient.equals(ACCOUNT_MANAGER);
    }

    private @Nullable String after(String prefix) {
        return recipient.startsWith(prefix) ? recipient.substring(prefix.length()) : null;
    }

    /** The same for the same mail, so that its Message-ID never changes, whatever is restored or replayed. */
    public UUID id() {
        return UUID.nameUUIDFromBytes((eventId + '\n' + recipient + '\n' + purpose).getBytes(StandardCharsets.UTF_8));
    }
}
