package org.ledgerdesk.ticket.erasure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a closed ticket's words are kept at least; the desk does not start with less than six years. */
@Component
class Retention {

    private static final Period LEAST = Period.ofYears(6);

    private final Period period;

    Retention(@Value("${ledgerdesk.retention}") String setting) {
        this.period = parsed(setting);
    }

    Period period() {
        return period;
    }

    private static Period parsed(String setting) {
        try {
            var period = Period.parse(setting);
            if (isLongEnough(period)) {
                return period;
            }
        } catch (DateTimeException unreadable) {
            throw new RetentionTooShort(setting, unreadable);
        }
        throw new RetentionTooShort(setting, null);
    }

    /** Counted from four years in a row, for one in four has a day more. */
    private static boolean isLongEnough(Period period) {
        return IntStream.range(2001, 2005)
                .mapToObj(year -> LocalDate.of(year, 1, 1))
                .noneMatch(day -> day.plus(period).isBefore(day.plus(LEAST)));
    }
}
