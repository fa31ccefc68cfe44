package org.ledgerdesk.identity.domain;

import java.util.Optional;
import java.util.UUID;

/** Finds people; what the features need to know of each other's tables. */
public interface People {

    Optional<Person> byId(UUID id);

    Optional<Person> byEmail(EmailAddress email);
}
