package org.ledgerdesk.notification;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theHouseRulesHold() {
        ArchitectureRules.check("org.ledgerdesk.notification");
    }
}
