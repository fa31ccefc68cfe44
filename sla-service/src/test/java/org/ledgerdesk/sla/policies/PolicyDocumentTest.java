package org.ledgerdesk.sla.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.NamedCalendar;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;
import tools.jackson.databind.json.JsonMapper;

class PolicyDocumentTest {

    @Test
    void aPolicyStoredBeforePromisesNamedCategoriesIsStillInForce() {
        var stored = JsonMapper.shared().readValue("""
                        {"calendar": "desk", "siteDownCalendar": "24x7", "warnAtPercent": 75,
                         "targets": {"ASSESSMENT": {"minutes": 15, "byPriority": {}}}}
                        """, PolicyDocument.class);
        var calendar = new NamedCalendar("desk", 1, BusinessCalendar.ALWAYS);

        var policy = stored.policy(1, calendar, calendar);

        assertThat(policy.categories()).isEmpty();
        assertThat(policy.targets()).containsOnlyKeys(ClockKind.ASSESSMENT);
    }
}
