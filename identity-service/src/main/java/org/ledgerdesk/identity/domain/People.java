package org.ledgerdesk.identity.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds people; what the features need to know of each other's tables. */
public interface People {

    Optional<Person> byId(UUID id);

    Optional<Person> byEmail(EmailAddress email);

    List<Person> byIds(Collection<UUID> ids);

    /** The person, whom nobody else changes until this transaction ends. */
    Optional<Person> locked(UUID id);
}
