package org.ledgerdesk.identity.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When people are away; what the features need to know of each other's tables. */
public interface Absences {

    /** The absences that are not over yet, earliest first; nobody is left out of the answer. */
    Map<UUID, List<Away>> ahead(Collection<UUID> people);
}
