package org.ledgerdesk.ticket;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theFourRulesHold() {
        ArchitectureRules.check("org.ledgerdesk.ticket");
    }
}
