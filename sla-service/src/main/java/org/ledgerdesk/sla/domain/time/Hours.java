package org.ledgerdesk.sla.domain.time;

import java.util.regex.Pattern;

/**
 * A half-open stretch of a local day, in minutes from its start, so that the end of the day ({@code 24:00}) can be said.
 */
public record Hours(int from, int to) {

    public static final Hours WHOLE_DAY = new Hours(0, 24 * 60);

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])|24:00");

    public Hours {
        if (from < 0 || to > 24 * 60 || from >= to) {
            throw new IllegalArgumentException(
                    "from must be before to, within one day; a night shift is two intervals");
        }
    }

    /** Reads two times of day such as {@code 09:00} and {@code 24:00}. */
    public static Hours between(String from, String to) {
        return new Hours(minute(from), minute(to));
    }

    private static int minute(String time) {
        var parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a time of day is written HH:mm, from 00:00 to 24:00");
        }
        return parts.group(1) == null
                ? 24 * 60
                : Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2));
    }
}
