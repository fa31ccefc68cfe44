package org.ledgerdesk.sla;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theHouseKeepsItsWalls() {
        ArchitectureRules.check("org.ledgerdesk.sla");
    }
}
