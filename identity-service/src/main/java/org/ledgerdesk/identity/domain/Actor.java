package org.ledgerdesk.identity.domain;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;

/** Whoever is asking, with the rights they have now; a token may be ten minutes older than a demotion. */
public record Actor(
        String id, Kind kind, Set<Role> roles, @Nullable String organisation) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Staff, our services and integrators read all of the directory. */
    public boolean seesAll() {
        return kind == Kind.STAFF || has(Role.SERVICE) || has(Role.INTEGRATION);
    }

    /** Clients see their own organisation, and of those who left only what an approver must manage. */
    public boolean sees(Person person) {
        return seesAll() || is(person) || isColleague(person) && (person.active() || has(Role.APPROVER));
    }

    /** Members see their colleagues' names; addresses and roles are for those who work with them. */
    public boolean seesDetails(Person person) {
        return seesAll() || is(person) || isColleague(person) && has(Role.APPROVER);
    }

    /** Administrators manage everybody, leads everybody below them, approvers the clients of their organisation. */
    public boolean manages(Person person) {
        if (has(Role.ADMIN)) {
            return true;
        }
        if (has(Role.LEAD)) {
            return !person.has(Role.LEAD) && !person.has(Role.ADMIN);
        }
        return has(Role.APPROVER) && isColleague(person);
    }

    /** @throws Problem 403 unless one of the roles is held */
    public void require(Role... anyOf) {
        for (var role : anyOf) {
            if (has(role)) {
                return;
            }
        }
        throw Problem.forbidden("not-allowed", "You may not do this.");
    }

    public boolean is(Person person) {
        return id.equals(person.id().toString());
    }

    private boolean isColleague(Person person) {
        return kind == Kind.CLIENT
                && person.kind() == PersonKind.CLIENT
                && organisation != null
                && Objects.equals(organisation, person.organisation());
    }
}
