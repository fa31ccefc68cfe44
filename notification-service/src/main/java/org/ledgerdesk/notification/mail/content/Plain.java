package org.ledgerdesk.notification.mail.content;

import java.util.regex.Pattern;

/** Takes out of foreign text what no text has: NUL, other control characters, halves of surrogate pairs. */
final class Plain {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

    private Plain() {}

    static String text(String foreign) {
        return CONTROLS.matcher(foreign.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
    }

    /** The same on one line: nothing made of it can add a header to a mail. */
    static String line(String foreign) {
        return text(foreign).replaceAll("[\\s\\u2028\\u2029\\u0085]+", " ").strip();
    }
}
