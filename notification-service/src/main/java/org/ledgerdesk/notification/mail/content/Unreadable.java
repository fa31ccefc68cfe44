package org.ledgerdesk.notification.mail.content;

/** A mail that nobody can make a ticket of; the reason is a stable code, as {@code MailRefused} carries it. */
public final class Unreadable extends Exception {

    private final String reason;

    Unreadable(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
