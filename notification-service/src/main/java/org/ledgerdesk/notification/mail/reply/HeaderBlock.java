package org.ledgerdesk.notification.mail.reply;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers Outlook repeats above what it quotes ("From: … Sent: … To: …"), in en, nl, de and fr. */
final class HeaderBlock {

    private enum Field {
        FROM,
        SENT,
        TO,
        CC,
        SUBJECT
    }

    private static final List<Map<String, Field>> LANGUAGES = List.of(
            Map.of(
                    "from",
                    Field.FROM,
                    "sent",
                    Field.SENT,
                    "date",
                    Field.SENT,
                    "to",
                    Field.TO,
                    "cc",
                    Field.CC,
                    "subject",
                    Field.SUBJECT),
            Map.of(
                    "van",
                    Field.FROM,
                    "verzonden",
                    Field.SENT,
                    "datum",
                    Field.SENT,
                    "aan",
                    Field.TO,
                    "cc",
                    Field.CC,
                    "onderwerp",
                    Field.SUBJECT),
            Map.of(
                    "von",
                    Field.FROM,
                    "gesendet",
                    Field.SENT,
                    "datum",
                    Field.SENT,
                    "an",
                    Field.TO,
                    "cc",
                    Field.CC,
                    "betreff",
                    Field.SUBJECT),
            Map.of(
                    "de",
                    Field.FROM,
                    "envoyé",
                    Field.SENT,
                    "date",
                    Field.SENT,
                    "à",
                    Field.TO,
                    "cc",
                    Field.CC,
                    "objet",
                    Field.SUBJECT));

    private static final Pattern LABEL = Pattern.compile("^\\*?(\\p{L}{1,12})\\s?:\\*?(?:\\s|$).*");
    private static final Pattern RULE = Pattern.compile("^(_{8,}|-{8,})$");
    private static final Pattern ORIGINAL = Pattern.compile(
            "^-{2,} ?(Original Message|Oorspronkelijk bericht|Origineel bericht|Ursprüngliche Nachricht|Message d['’]origine|Message original) ?-{2,}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_LINES = 10;

    private HeaderBlock() {}

    /** Whether a quote with its headers begins here: a rule or "Original Message", then headers, or headers alone. */
    static boolean at(List<String> lines, int start) {
        var first = Quotes.bare(lines.get(start));
        if (ORIGINAL.matcher(first).matches() || RULE.matcher(first).matches()) {
            int next = start + 1;
            while (next < lines.size() && next < start + 3 && lines.get(next).isBlank()) {
                next++;
            }
            return next < lines.size() && headers(lines, next);
        }
        return headers(lines, start);
    }

    private static boolean headers(List<String> lines, int start) {
        return LANGUAGES.stream().anyMatch(language -> headers(lines, start, language));
    }

    private static boolean headers(List<String> lines, int start, Map<String, Field> language) {
        if (field(lines.get(start), language) != Field.FROM) {
            return false;
        }
        var seen = new HashSet<Field>();
        for (int i = start; i < lines.size() && i < start + MOST_LINES; i++) {
            if (lines.get(i).isBlank()) {
                break;
            }
            var field = field(lines.get(i), language);
            if (field != null) {
                seen.add(field);
            }
        }
        return seen.size() >= 3 && (seen.contains(Field.SENT) || seen.contains(Field.SUBJECT));
    }

    private static @Nullable Field field(String line, Map<String, Field> language) {
        var match = LABEL.matcher(Quotes.bare(line));
        return match.matches() ? language.get(match.group(1).toLowerCase(Locale.ROOT)) : null;
    }
}
