package org.ledgerdesk.chassis.caller;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated person or program behind a request, as the verified token states it.
 *
 * @param id the person's id, or the client id of a program
 * @param email the person's address; empty for programs
 * @param organisation the slug of a client's organisation; null for staff and programs
 * @param departments codes of the departments an agent works in; empty for clients
 * @param locale {@code en} or {@code nl}
 */
public record Caller(
        String id,
        String name,
        String email,
        Kind kind,
        Set<Role> roles,
        @Nullable String organisation,
        Set<String> departments,
        String locale) {

    public boolean isClient() {
        return kind == Kind.CLIENT;
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    /** One of our own services, which may act on behalf of a person. */
    public boolean isService() {
        return roles.contains(Role.SERVICE);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    /** Staff, our services and integrators see every organisation's tickets; clients only their own's. */
    public boolean seesAllTickets() {
        return isStaff() || isService() || has(Role.INTEGRATION);
    }
}
