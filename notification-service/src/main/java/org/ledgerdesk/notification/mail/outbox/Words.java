package org.ledgerdesk.notification.mail.outbox;

/** A language mails are written in. Each is written for itself, none is a translation. */
sealed interface Words permits English, Dutch {

    Letter about(Occasion occasion);

    Letter into(Access access);

    static Words in(boolean dutch) {
        return dutch ? new Dutch() : new English();
    }
}
