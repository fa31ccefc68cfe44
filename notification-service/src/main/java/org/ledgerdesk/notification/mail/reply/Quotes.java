package org.ledgerdesk.notification.mail.reply;

import java.util.regex.Pattern;

/** Lines that a mail program marked as somebody else's with {@code >}. */
final class Quotes {

    private static final Pattern MARK = Pattern.compile("^(?:[ \\t]{0,3}>)+ ?");

    private Quotes() {}

    static boolean marked(String line) {
        return MARK.matcher(line).find();
    }

    /** The line without its marks and outer blanks. */
    static String bare(String line) {
        return MARK.matcher(line).replaceFirst("").strip();
    }
}
