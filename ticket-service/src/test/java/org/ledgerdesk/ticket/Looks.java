package org.ledgerdesk.ticket;

import java.util.ArrayList;
import java.util.List;
import org.ledgerdesk.chassis.invariants.Invariant;

/** Looks at all of an invariant, place by place, as the checker does. */
public final class Looks {

    private Looks() {}

    public static List<String> breaches(Invariant invariant) {
        var found = new ArrayList<String>();
        var place = "";
        while (place != null) {
            var look = invariant.after(place);
            found.addAll(look.breaches());
            place = look.next();
        }
        return found;
    }
}
