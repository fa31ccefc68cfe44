package org.ledgerdesk.identity.directory;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.identity.domain.Organisation;
import org.ledgerdesk.identity.domain.Person;

/** An organisation with the person of ours to turn to. */
record OrganisationForm(
        String slug,
        String name,
        String locale,
        @Nullable String calendar,
        @Nullable Contact accountManager,
        boolean active,
        long version) {

    /** How to reach somebody of the staff. */
    record Contact(
            String id, String name, String email, @Nullable String phone) {

        static Contact of(Person person) {
            return new Contact(
                    person.id().toString(), person.name(), person.email().value(), person.phone());
        }
    }

    static OrganisationForm of(Organisation organisation, @Nullable Person accountManager) {
        return new OrganisationForm(
                organisation.slug(),
                organisation.name(),
                organisation.locale(),
                organisation.calendar(),
                accountManager == null ? null : Contact.of(accountManager),
                organisation.active(),
                organisation.version());
    }
}
