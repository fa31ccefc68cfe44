package org.ledgerdesk.notification.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be written; event, recipient and purpose together are its identity, so that a fact heard twice
 * makes no second mail.
 *
 * @param recipient a person's id, or {@code department:CODE} for everybody who works in it
 * @param reference the ticket it is about; null when it is about an account
 * @param actor whose act it tells of
 * @param responseId the one message it may show
 */
public record PlannedMail(
        String eventId,
        String recipient,
        Purpose purpose,
        @Nullable String reference,
        String actor,
        @Nullable String responseId,
        Instant at) {

    private static final String DEPARTMENT = "department:";

    static PlannedMail toDepartment(TicketFact fact, String department, Purpose purpose, @Nullable String responseId) {
        return to(fact, DEPARTMENT + department, purpose, responseId);
    }

    static PlannedMail to(TicketFact fact, String recipient, Purpose purpose, @Nullable String responseId) {
        return new PlannedMail(fact.eventId(), recipient, purpose, fact.reference(), fact.by(), responseId, fact.at());
    }

    /** The link of a reset to its person; the reset's id stands for the event, so that each is mailed once. */
    public static PlannedMail withLink(String reset, String person, boolean invitation, Instant at) {
        return new PlannedMail(
                reset, person, invitation ? Purpose.INVITATION : Purpose.PASSWORD_RESET, null, person, null, at);
    }

    /** The same mail to one of the department's people. */
    public PlannedMail to(String person) {
        return new PlannedMail(eventId, person, purpose, reference, actor, responseId, at);
    }

    /** The department it goes to, when it is not one person's. */
    public @Nullable String department() {
        return recipient.startsWith(DEPARTMENT) ? recipient.substring(DEPARTMENT.length()) : null;
    }

    /** The same for the same mail, so that its Message-ID never changes, whatever is restored or replayed. */
    public UUID id() {
        return UUID.nameUUIDFromBytes((eventId + '\n' + recipient + '\n' + purpose).getBytes(StandardCharsets.UTF_8));
    }
}
