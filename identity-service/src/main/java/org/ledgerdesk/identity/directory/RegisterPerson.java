package org.ledgerdesk.identity.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.identity.domain.PersonKind;

/**
 * A person as asked for.
 *
 * @param kind follows from the organisation when left out
 * @param organisation an approver's own when left out
 * @param locale the organisation's when left out
 * @param password only administrators set one; without it the person is invited
 */
record RegisterPerson(
        @NotNull @Size(max = 320) String email,
        @NotNull @Size(max = 1000) String name,
        @Nullable PersonKind kind,
        @NotNull Set<@NotNull Role> roles,
        @Nullable String organisation,
        @Nullable Set<@NotNull String> departments,
        @Nullable String locale,
        @Nullable String phone,
        @Nullable @Size(max = 1000) String password) {

    /** What identifies the request; the password is left out, because a plain hash of this is kept. */
    RegisterPerson withoutPassword() {
        return new RegisterPerson(email, name, kind, roles, organisation, departments, locale, phone, null);
    }

    @Override
    public String toString() {
        return "RegisterPerson[]";
    }
}
