package org.ledgerdesk.identity.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.ledgerdesk.identity.domain.Locales;
import org.ledgerdesk.identity.domain.Person;

/** The parts of a person to change; what is left out stays, an empty phone number goes. */
record ChangePerson(
        @Nullable @Size(max = 320) String email,
        @Nullable @Size(max = 1000) String name,
        @Nullable Set<@NotNull Role> roles,
        @Nullable Set<@NotNull String> departments,
        @Nullable String locale,
        @Nullable String phone,
        @Nullable Boolean active) {

    /** The same person with these changes; the version is the same as long as nothing changes. */
    Person of(Person before) {
        return new Person(
                before.id(),
                email == null ? before.email() : EmailAddress.of(email),
                name == null ? before.name() : Details.name(name),
                before.kind(),
                roles == null ? before.roles() : roles,
                before.organisation(),
                departments == null ? before.departments() : departments,
                locale == null ? before.locale() : Locales.spoken(locale),
                phone == null ? before.phone() : Details.phone(phone),
                active == null ? before.active() : active,
                before.version());
    }

    /** Whether this could take an administrator away. */
    boolean mayDemote() {
        return Boolean.FALSE.equals(active) || roles != null && !roles.contains(Role.ADMIN);
    }
}
