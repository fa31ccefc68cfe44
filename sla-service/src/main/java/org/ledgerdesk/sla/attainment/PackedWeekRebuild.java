package org.ledgerdesk.sla.attainment;

import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.rebuild.Rebuild;
import org.springframework.stereotype.Component;

/** Packs all weeks that are over anew from the rows of clocks; each is counted from these until it is packed. */
@Component
class PackedWeekRebuild implements Rebuild {

    private final ChangedOutcomes changed;
    private final WeekPacking packing;
    private final PackedWeeks packed;
    private final OneTransaction transaction;

    PackedWeekRebuild(ChangedOutcomes changed, WeekPacking packing, PackedWeeks packed, OneTransaction transaction) {
        this.changed = changed;
        this.packing = packing;
        this.packed = packed;
        this.transaction = transaction;
    }

    @Override
    public String projection() {
        return "week_outcomes";
    }

    @Override
    public long rebuild() {
        transaction.run(changed::noteAll);
        packing.pack();
        return packed.all().size();
    }
}
