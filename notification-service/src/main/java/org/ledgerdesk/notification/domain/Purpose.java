package org.ledgerdesk.notification.domain;

/** Why a mail is written; stored and published, so names stay. */
public enum Purpose {
    /** To the requester: your ticket is registered. */
    CONFIRMATION,
    /** To staff of the department: there is a new ticket. */
    NEW_TICKET,
    /** To the people involved: somebody answered. */
    RESPONSE,
    /** To the people involved: we asked something and wait for them. */
    QUESTION,
    /** To the assignee, or the department when there is none: something was written on a ticket. */
    RESPONSE_FOR_STAFF,
    /** To an agent: the ticket is yours now. */
    ASSIGNMENT,
    /** To whoever opened a duplicate: their ticket goes on as another one. */
    JOINED,
    /** To the account manager and whoever works on it: the client asks where it stands. */
    CHASE,
    /** To whoever is on duty: the client sees the priority differently, and it is to be assessed again. */
    DISPUTE,
    /** To the agent who had it: the ticket is another's now. */
    TAKEN_OVER,
    /** To the people involved: a part of the matter has a number of its own now. */
    SPLIT,
    /** To the organisation's approvers: there is a quote to decide. */
    QUOTE_TO_DECIDE,
    /** To the assignee, or the department when there is none: work may start. */
    QUOTE_APPROVED,
    /** To the assignee, or the department when there is none: the client does not want it so. */
    QUOTE_DECLINED,
    /** To the assignee, or the department when there is none: nobody decided in time. */
    QUOTE_EXPIRED,
    /** To whom the policy names: the time for a promise runs out. */
    PROMISE_PRESSING,
    /** To whom the policy names: a promise is broken and waits to be made good. */
    PROMISE_BROKEN,
    /** To somebody who asked for a new password: the link to it. */
    PASSWORD_RESET,
    /** To somebody who has an account now: the link to their first password. */
    INVITATION;

    /** Whether only people of the staff may read it. */
    public boolean isForStaff() {
        return switch (this) {
            case NEW_TICKET,
                    RESPONSE_FOR_STAFF,
                    ASSIGNMENT,
                    CHASE,
                    DISPUTE,
                    TAKEN_OVER,
                    QUOTE_APPROVED,
                    QUOTE_DECLINED,
                    QUOTE_EXPIRED,
                    PROMISE_PRESSING,
                    PROMISE_BROKEN -> true;
            case CONFIRMATION, RESPONSE, QUESTION, JOINED, SPLIT, QUOTE_TO_DECIDE, PASSWORD_RESET, INVITATION -> false;
        };
    }

    /** Whether it is work that cannot wait until somebody is back. */
    public boolean isForWhoeverIsThere() {
        return this == RESPONSE_FOR_STAFF || this == CHASE;
    }

    /** Whether it lets its reader into an account: nobody else may see it, and it is not kept. */
    public boolean opensAccount() {
        return this == PASSWORD_RESET || this == INVITATION;
    }
}
