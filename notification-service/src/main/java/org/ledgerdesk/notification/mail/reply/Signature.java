package org.ledgerdesk.notification.mail.reply;

import java.util.List;
import java.util.regex.Pattern;

/** What a mail program adds below the words: the signature after {@code "-- "} and "Sent from my …". */
final class Signature {

    private static final Pattern PHONE = Pattern.compile(
            "^(Sent from (my |Outlook for |Yahoo Mail).{1,60}|Get Outlook for (iOS|Android)\\b.{0,80}"
                    + "|(Verstuurd|Verzonden) (vanaf|met|vanuit) (mijn |Outlook voor ).{1,60}|Outlook voor (iOS|Android) downloaden.{0,80}"
                    + "|Von meinem .{1,40} gesendet|Gesendet (von|mit) (meinem |Outlook für ).{1,60}|Outlook für (iOS|Android) beziehen.{0,80}"
                    + "|Envoyé (de|depuis) mon .{1,60}|Télécharger Outlook pour (iOS|Android).{0,80})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Signature() {}

    /** The same lines without the signature; a "-- " that stands before a longer text is taken for a dash, and kept. */
    static List<String> removed(List<String> lines) {
        int end = lines.size();
        for (int i = lines.size() - 1; i >= 0 && i >= lines.size() - 20; i--) {
            if (lines.get(i).equals("-- ")) {
                end = i;
            }
        }
        while (end > 0 && (lines.get(end - 1).isBlank() || phone(lines.get(end - 1)))) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static boolean phone(String line) {
        return line.length() < 160 && PHONE.matcher(line.strip()).matches();
    }
}
