package org.ledgerdesk.ticket.duplicates;

import java.util.List;

/** An issue in somebody's words, cut to what the ranking looks at: what follows is logs and signatures. */
record Described(String subject, String body, List<String> marks) {

    private static final int SUBJECT = 300;
    private static final int BODY = 4_000;

    static Described of(String subject, String body, List<String> urls, List<String> orderNumbers) {
        var text = cut(body, BODY);
        return new Described(cut(subject, SUBJECT), text, Marks.of(subject + '\n' + text, urls, orderNumbers));
    }

    boolean isBlank() {
        return subject.isBlank() && body.isBlank();
    }

    /** Never within a character. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
