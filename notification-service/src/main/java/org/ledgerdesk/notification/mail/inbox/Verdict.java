package org.ledgerdesk.notification.mail.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.people.Person;

/** What a mail is, and so what is to be done about it. */
sealed interface Verdict {

    /** Written by a program: it changes nothing and calls nobody. */
    record Automatic(String reason) implements Verdict {}

    /** A mail server's word that a mail of ours did not arrive. */
    record Undeliverable(UUID mail, @Nullable String status) implements Verdict {}

    record Request(Person person) implements Verdict {}

    /** @param isNote whether it must not reach the client */
    record Answer(String reference, Person person, boolean isNote) implements Verdict {}

    record Refused(String reason, String detail) implements Verdict {}
}
