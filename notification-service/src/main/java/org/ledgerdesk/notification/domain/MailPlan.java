package org.ledgerdesk.notification.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which mails follow from a fact. Nobody is mailed about what they did themselves. */
public final class MailPlan {

    private MailPlan() {}

    /** @param circle the people as they are after the fact */
    public static List<PlannedMail> of(TicketFact fact, Circle circle) {
        return switch (fact) {
            case TicketFact.Opened opened -> opened.split() ? split(opened, circle) : opened(opened);
            case TicketFact.Responded responded -> responded(responded, circle);
            case TicketFact.Overruled overruled ->
                forStaff(overruled, circle, Purpose.RESPONSE_FOR_STAFF, overruled.responseId());
            case TicketFact.Chased chased -> chased(chased, circle);
            case TicketFact.Disputed disputed ->
                List.of(PlannedMail.toOnDuty(disputed, circle.department(), Purpose.DISPUTE, disputed.responseId()));
            // To its new department it is a new ticket.
            case TicketFact.Transferred moved ->
                List.of(PlannedMail.toDepartment(moved, moved.department(), Purpose.NEW_TICKET, null));
            case TicketFact.Assigned assigned -> assigned(assigned);
            case TicketFact.Merged merged -> List.of(PlannedMail.joined(merged, circle.requester()));
            case TicketFact.Absorbed absorbed -> List.of();
            case TicketFact.Released released -> List.of();
            case TicketFact.Quoted quoted -> quoted(quoted, circle);
            case TicketFact.Involved involved -> List.of();
            case TicketFact.Uninvolved uninvolved -> List.of();
        };
    }

    private static List<PlannedMail> opened(TicketFact.Opened opened) {
        return List.of(
                PlannedMail.to(opened, opened.requester(), Purpose.CONFIRMATION, opened.responseId()),
                PlannedMail.toDepartment(opened, opened.department(), Purpose.NEW_TICKET, opened.responseId()),
                PlannedMail.toOnDuty(opened, opened.department(), Purpose.NEW_TICKET, opened.responseId()));
    }

    /** What was said with it is mailed as a response to whoever works on it; one mail is enough for them. */
    private static List<PlannedMail> chased(TicketFact.Chased chased, Circle circle) {
        var mails = new ArrayList<PlannedMail>();
        if (chased.responseId() == null) {
            mails.addAll(forStaff(chased, circle, Purpose.CHASE, null));
        }
        if (circle.assignee() == null) {
            mails.add(PlannedMail.toOnDuty(chased, circle.department(), Purpose.CHASE, chased.responseId()));
        }
        mails.add(PlannedMail.toAccountManager(chased, Purpose.CHASE, chased.responseId()));
        return mails;
    }

    /**
     * Whoever worked on it is told that they need not any more.
     *
     * @param before the people as they were before the fact; null for the first one
     */
    public static List<PlannedMail> takenOver(TicketFact fact, @Nullable Circle before) {
        if (!(fact instanceof TicketFact.Assigned assigned) || before == null || before.assignee() == null) {
            return List.of();
        }
        var former = before.assignee();
        return former.equals(assigned.assignee()) || former.equals(assigned.by())
                ? List.of()
                : List.of(PlannedMail.to(assigned, former, Purpose.TAKEN_OVER, null));
    }

    /** Its words have been mailed on the ticket it comes from, so only its number is told; it is in triage like any new one. */
    private static List<PlannedMail> split(TicketFact.Opened opened, Circle circle) {
        var mails = new ArrayList<PlannedMail>();
        circle.involved().stream()
                .filter(person -> !person.equals(opened.by()))
                .map(person -> PlannedMail.to(opened, person, Purpose.SPLIT, null))
                .forEach(mails::add);
        mails.add(PlannedMail.toDepartment(opened, opened.department(), Purpose.NEW_TICKET, null));
        mails.add(PlannedMail.toOnDuty(opened, opened.department(), Purpose.NEW_TICKET, null));
        return mails;
    }

    /** What staff take back themselves is told to nobody. */
    private static List<PlannedMail> quoted(TicketFact.Quoted quoted, Circle circle) {
        return switch (quoted.step()) {
            case PROVIDED -> List.of(PlannedMail.toApprovers(quoted, Purpose.QUOTE_TO_DECIDE));
            case APPROVED -> forStaff(quoted, circle, Purpose.QUOTE_APPROVED, null);
            case DECLINED -> forStaff(quoted, circle, Purpose.QUOTE_DECLINED, null);
            case EXPIRED -> quoted.byItself() ? forStaff(quoted, circle, Purpose.QUOTE_EXPIRED, null) : List.of();
        };
    }

    private static List<PlannedMail> responded(TicketFact.Responded responded, Circle circle) {
        // A bare "thank you" calls nobody, and an automatic message least of all.
        if (responded.courtesy() || responded.automatic()) {
            return List.of();
        }
        var mails = new ArrayList<PlannedMail>();
        if (responded.isPublic()) {
            var purpose = responded.asksClient() ? Purpose.QUESTION : Purpose.RESPONSE;
            circle.involved().stream()
                    .filter(person -> !person.equals(responded.by()))
                    .filter(person -> !person.equals(circle.assignee()))
                    .map(person -> PlannedMail.to(responded, person, purpose, responded.responseId()))
                    .forEach(mails::add);
        }
        if (circle.assignee() == null && responded.fromClient()) {
            mails.add(PlannedMail.toDepartment(
                    responded, circle.department(), Purpose.RESPONSE_FOR_STAFF, responded.responseId()));
        } else if (circle.assignee() != null && !circle.assignee().equals(responded.by())) {
            mails.add(PlannedMail.to(responded, circle.assignee(), Purpose.RESPONSE_FOR_STAFF, responded.responseId()));
        }
        return mails;
    }

    /** The assignee, or the department when there is none; unless they did it themselves. */
    private static List<PlannedMail> forStaff(
            TicketFact fact, Circle circle, Purpose purpose, @Nullable String responseId) {
        if (circle.assignee() == null) {
            return List.of(PlannedMail.toDepartment(fact, circle.department(), purpose, responseId));
        }
        return circle.assignee().equals(fact.by())
                ? List.of()
                : List.of(PlannedMail.to(fact, circle.assignee(), purpose, responseId));
    }

    private static List<PlannedMail> assigned(TicketFact.Assigned assigned) {
        return assigned.assignee() == null || assigned.assignee().equals(assigned.by())
                ? List.of()
                : List.of(PlannedMail.to(assigned, assigned.assignee(), Purpose.ASSIGNMENT, null));
    }
}
