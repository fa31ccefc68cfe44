package org.ledgerdesk.notification.mail.reply;

/** Lines that a mail program marked as somebody else's with {@code >}. */
final class Quotes {

    private static final int WIDEST_GAP = 3;

    private Quotes() {}

    static boolean marked(String line) {
        return markEnd(line) > 0;
    }

    /** The line without its marks and outer blanks. */
    static String bare(String line) {
        return line.substring(markEnd(line)).strip();
    }

    /** Where the marks end, 0 when there are none; walked by hand, for a pattern takes stack for each mark. */
    private static int markEnd(String line) {
        int end = 0;
        for (int at = 0; at < line.length() && at - end <= WIDEST_GAP; at++) {
            char sign = line.charAt(at);
            if (sign == '>') {
                end = at + 1;
            } else if (sign != ' ' && sign != '\t') {
                break;
            }
        }
        return end;
    }
}
