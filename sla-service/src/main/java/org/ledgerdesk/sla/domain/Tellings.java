package org.ledgerdesk.sla.domain;

import java.util.List;
import org.ledgerdesk.sla.domain.Telling.Whom;

/** Who is told of a clock's warning and of its breach. */
public record Tellings(List<Telling> ofWarning, List<Telling> ofBreach) {

    /** For policies that do not say. */
    public static final Tellings USUAL = new Tellings(
            List.of(new Telling(0, List.of(Whom.ASSIGNEE))),
            List.of(new Telling(0, List.of(Whom.ASSIGNEE, Whom.ON_DUTY)), new Telling(30, List.of(Whom.LEAD))));
}
