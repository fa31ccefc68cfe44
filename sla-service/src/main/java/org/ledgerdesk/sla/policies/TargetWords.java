package org.ledgerdesk.sla.policies;

import java.util.regex.Pattern;

/** A target as it is written, such as {@code 2 days}: a day is a working day of the policy's own calendar. */
final class TargetWords {

    private static final Pattern WORDS = Pattern.compile("([1-9][0-9]{0,4}) (minute|hour|day)s?");

    /** More is a slip of the pen: no desk promises it, and few calendars have so much open time ahead. */
    private static final int MOST_MINUTES = 366 * 24 * 60;

    private TargetWords() {}

    static int minutes(String words, int dayMinutes) {
        var target = WORDS.matcher(words);
        if (!target.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a target such as '15 minutes', '4 hours' or '2 days'".formatted(words));
        }
        int amount = Integer.parseInt(target.group(1));
        int minutes =
                switch (target.group(2)) {
                    case "minute" -> amount;
                    case "hour" -> amount * 60;
                    default -> amount * dayMinutes;
                };
        if (minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("'%s' is longer than 366 days of 24 hours".formatted(words));
        }
        return minutes;
    }

    /** In the largest measure that says it exactly. */
    static String words(int minutes, int dayMinutes) {
        if (minutes % dayMinutes == 0) {
            return amount(minutes / dayMinutes, "day");
        }
        return minutes % 60 == 0 ? amount(minutes / 60, "hour") : amount(minutes, "minute");
    }

    private static String amount(int number, String measure) {
        return "%d %s%s".formatted(number, measure, number == 1 ? "" : "s");
    }
}
