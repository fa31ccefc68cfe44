package org.ledgerdesk.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whom a step of a promise is told to, and how long after it; the desk's policy says so, and these rules where it is silent. */
public record Telling(Duration after, List<Party> to) {

    private static final Duration UNTIL_THE_LEAD = Duration.ofMinutes(30);
    /** A long weekend: who was not told by then finds it in the lists, among all else that is late. */
    private static final Duration OLD_NEWS = Duration.ofDays(3);

    /** In the order in which one stands in for the other. */
    public enum Party {
        ASSIGNEE,
        ON_DUTY,
        LEAD
    }

    public static List<Telling> usual(Purpose purpose) {
        return purpose == Purpose.PROMISE_BROKEN
                ? List.of(
                        new Telling(Duration.ZERO, List.of(Party.ASSIGNEE, Party.ON_DUTY)),
                        new Telling(UNTIL_THE_LEAD, List.of(Party.LEAD)))
                : List.of(new Telling(Duration.ZERO, List.of(Party.ASSIGNEE)));
    }

    /** The mails of a step, each to be written when its time has come; none of what is long past. */
    public static List<PlannedMail> of(ClockFact.Pressed pressed, Instant now) {
        var mails = new ArrayList<PlannedMail>();
        for (var telling : pressed.telling()) {
            var when = pressed.at().plus(telling.after());
            if (!telling.to().isEmpty() && when.plus(OLD_NEWS).isAfter(now)) {
                mails.add(PlannedMail.ofClock(pressed, telling.to(), when));
            }
        }
        return mails;
    }
}
