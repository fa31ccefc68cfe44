package org.ledgerdesk.identity.domain;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;

/** Somebody with one address, who belongs to one organisation, to the staff, or to nobody yet. */
public record Person(
        UUID id,
        EmailAddress email,
        String name,
        PersonKind kind,
        Set<Role> roles,
        @Nullable String organisation,
        Set<String> departments,
        String locale,
        @Nullable String phone,
        boolean active,
        long version) {

    private static final Set<Role> OF_CLIENTS = Set.of(Role.MEMBER, Role.APPROVER);
    private static final Set<Role> OF_STAFF = Set.of(Role.AGENT, Role.LEAD, Role.ADMIN);
    private static final Pattern DEPARTMENT = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final int MOST_DEPARTMENTS = 50;
    /** No mail can ever go there, and nobody can have an address there (RFC 6761). */
    private static final String NOWHERE = "erased.invalid";

    public Person {
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
    }

    /** @throws Problem 422 when the parts do not make one person, whoever asks for it */
    public Person sound() {
        if (kind == PersonKind.PROSPECT) {
            throw Problem.rule(
                    "kind", "prospects-write-first", "Prospects come by writing to us, not by being registered.");
        }
        var fitting = kind == PersonKind.CLIENT ? OF_CLIENTS : OF_STAFF;
        if (roles.isEmpty() || !fitting.containsAll(roles)) {
            throw Problem.rule(
                    "roles", "roles-do-not-fit", "Clients are MEMBER or APPROVER; staff AGENT, LEAD or ADMIN.");
        }
        if (kind == PersonKind.CLIENT ? organisation == null : organisation != null) {
            throw Problem.rule(
                    "organisation", "organisation-does-not-fit", "Clients have an organisation, staff none.");
        }
        if (kind == PersonKind.CLIENT && !departments.isEmpty()) {
            throw Problem.rule("departments", "departments-do-not-fit", "Only staff work in departments.");
        }
        if (departments.size() > MOST_DEPARTMENTS || !departments.stream().allMatch(Person::isDepartment)) {
            throw Problem.rule("departments", "bad-department", "A department is a code such as SUPPORT.");
        }
        return this;
    }

    /** Whether this could name a department; which there are is the preset's business. */
    public static boolean isDepartment(String code) {
        return DEPARTMENT.matcher(code).matches();
    }

    /** Who is left once the person is forgotten: an id, with the rights it had when it did what records say. */
    public Person erased() {
        return new Person(
                id,
                new EmailAddress(id + "@" + NOWHERE),
                "[erased]",
                kind,
                roles,
                organisation,
                departments,
                locale,
                null,
                false,
                version + 1);
    }

    public boolean isErased() {
        return email.domain().equals(NOWHERE);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whose removal could leave the desk without an administrator. */
    public boolean isActiveAdmin() {
        return active && has(Role.ADMIN);
    }
}
