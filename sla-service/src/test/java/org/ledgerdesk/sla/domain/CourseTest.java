package org.ledgerdesk.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.sla.domain.Desk.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;
import org.ledgerdesk.sla.domain.time.Hours;

/** When a clock warns, is due and is late, where the calendar makes that hard to say. */
class CourseTest {

    /** An admin may save such a promise; the facts of every ticket would be parked if it could not be judged. */
    @Test
    void aPromiseThatItsCalendarNeverReachesIsDueAfterAnybodyWaitsAndNeverLate() {
        var minute = Map.of(DayOfWeek.MONDAY, List.of(Hours.between("09:00", "09:01")));
        var hours = BusinessCalendar.of(ZoneOffset.UTC, minute, Map.of(), date -> false);
        var start = at("Mon 08:00");

        var course = Course.of(hours, start, Duration.ZERO, Duration.ofDays(15), Duration.ofDays(14));

        assertThat(course.warnAt()).isBefore(start.plus(Duration.ofDays(366 * 30)));
        assertThat(course.due()).isAfter(start.plus(Duration.ofDays(365 * 300)));
        assertThat(course.lateAfter()).isNull();
    }
}
