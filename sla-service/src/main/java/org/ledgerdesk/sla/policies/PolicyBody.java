package org.ledgerdesk.sla.policies;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.Telling.Whom;
import tools.jackson.databind.JsonNode;

/**
 * A policy as an admin sends it; {@link PolicyReading} makes sense of it.
 *
 * @param takenBack that the organisation's own ends and the desk's holds for it again; then there is nothing else to say
 */
public record PolicyBody(
        @Nullable String organisation,
        @Nullable String validFrom,
        @Nullable String calendar,
        @Nullable String siteDownCalendar,
        @Nullable Integer warnAtPercent,
        @Nullable Map<ClockKind, JsonNode> targets,
        @Nullable Map<ClockKind, List<String>> categories,
        @Nullable List<StepBody> steps,
        @Nullable Boolean takenBack) {

    record StepBody(
            Reminder.@Nullable On on,
            @Nullable Integer afterMinutes,
            @Nullable List<Whom> tell) {}

    boolean takesBack() {
        return Sent.takesBack(
                takenBack, organisation, calendar, siteDownCalendar, warnAtPercent, targets, categories, steps);
    }
}
