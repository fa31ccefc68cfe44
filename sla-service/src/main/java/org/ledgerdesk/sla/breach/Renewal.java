package org.ledgerdesk.sla.breach;

import java.time.Instant;
import java.util.List;
import org.ledgerdesk.sla.domain.Judged;

/** Has tickets go by what is promised now, before anybody says that a promise to them was broken. */
public interface Renewal {

    /** What follows from edits that have not come by these tickets yet; nothing when there are none. */
    List<Judged> of(List<String> references, Instant now);
}
