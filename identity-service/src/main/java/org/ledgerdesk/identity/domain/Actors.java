package org.ledgerdesk.identity.domain;

import java.util.UUID;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.problems.Problem;

/** Reads a person's rights from the directory rather than from the token: this is where they are taken away. */
public final class Actors {

    private final People people;

    public Actors(People people) {
        this.people = people;
    }

    /** @throws Problem 401 when the person behind the token is gone or may no longer sign in */
    public Actor of(Caller caller) {
        if (caller.kind() == Kind.MACHINE) {
            return new Actor(caller.id(), Kind.MACHINE, caller.roles(), null);
        }
        var person = person(caller);
        var kind = person.kind() == PersonKind.STAFF ? Kind.STAFF : Kind.CLIENT;
        return new Actor(caller.id(), kind, person.roles(), person.organisation());
    }

    /** The person behind the token; 401 for programs and for people who may no longer sign in. */
    public Person person(Caller caller) {
        if (caller.kind() == Kind.MACHINE) {
            throw Problem.forbidden("people-only", "Programs have no profile of their own.");
        }
        return people.byId(UUID.fromString(caller.id())).filter(Person::active).orElseThrow(Problem::notSignedIn);
    }
}
