package org.ledgerdesk.ticket.desk;

import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.directory.Person;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;

/** Who a fact is by. */
public final class Actors {

    private Actors() {}

    public static By by(Caller caller) {
        return new By(
                caller.id(),
                switch (caller.kind()) {
                    case CLIENT -> AuthorKind.CLIENT;
                    case STAFF -> AuthorKind.STAFF;
                    case MACHINE -> AuthorKind.MACHINE;
                });
    }

    /** For what a program delivers in a person's name; a prospect speaks as a client does. */
    public static By by(Person person) {
        return new By(person.id(), person.isStaff() ? AuthorKind.STAFF : AuthorKind.CLIENT);
    }
}
