package org.ledgerdesk.ticket.duplicates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What names one thing exactly and must not be stemmed: order numbers, addresses, error codes, file names. Each begins with a
 * letter for its kind. All patterns are bounded, for the texts are strangers'.
 */
final class Marks {

    static final char ORDER_NUMBER = 'o';
    static final char URL = 'u';
    static final char ERROR_CODE = 'e';
    static final char FILE_NAME = 'f';

    private static final int MOST = 40;
    private static final int LONGEST = 120;
    private static final Pattern ADDRESS =
            Pattern.compile("\\bhttps?://[^\\s<>\"'()]{3,300}", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile(
            "\\b[\\w-]{1,80}\\.(?:xlsx?|csv|pdf|docx?|pptx?|png|jpe?g|gif|svg|webp|zip|xml|json|html?|php|css|jsx?|tsx?|java|py|log|ya?ml)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile(
            "\\b(?:[A-Z][A-Za-z]{2,60}(?:Exception|Error)|[A-Z]{2,10}(?:_[A-Z0-9]{2,20}){1,6}|0x[0-9a-fA-F]{4,16})\\b");
    private static final Pattern STATUS = Pattern.compile(
            "\\b(?:error|fout|foutmelding|foutcode|code|status|http)(?: code| status)?[ :#-]{1,3}(\\d{2,6})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED =
            Pattern.compile("\\b(?:[A-Z]{1,6}[-_]?\\d{3,12}|[a-z]{1,4}[-_]?\\d{4,12})(?:-\\d{1,12})?\\b");
    private static final Pattern DIGITS = Pattern.compile("(?<![\\w.:/-])#?(\\d{5,14})(?![\\w:/-])");

    private Marks() {}

    static List<String> of(String text, List<String> urls, List<String> orderNumbers) {
        var marks = new LinkedHashSet<String>();
        orderNumbers.forEach(number -> add(marks, ORDER_NUMBER, bare(number)));
        urls.forEach(url -> add(marks, URL, address(url)));
        each(ADDRESS, text, found -> add(marks, URL, address(found.group())));
        var rest = ADDRESS.matcher(text).replaceAll(" ");
        each(FILE, rest, found -> add(marks, FILE_NAME, found.group().toLowerCase(Locale.ROOT)));
        each(ERROR, rest, found -> add(marks, ERROR_CODE, found.group().toLowerCase(Locale.ROOT)));
        each(STATUS, rest, found -> add(marks, ERROR_CODE, found.group(1)));
        each(NUMBERED, rest, found -> add(marks, ORDER_NUMBER, bare(found.group())));
        each(DIGITS, rest, found -> add(marks, ORDER_NUMBER, found.group(1)));
        return List.copyOf(marks);
    }

    private static void each(Pattern pattern, String text, Consumer<Matcher> use) {
        var found = pattern.matcher(text);
        while (found.find()) {
            use.accept(found);
        }
    }

    private static void add(Set<String> marks, char kind, String value) {
        if (!value.isEmpty() && value.length() <= LONGEST && marks.size() < MOST) {
            marks.add(kind + value);
        }
    }

    private static String bare(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** Where a page is, without the way it was reached or what was searched there. */
    private static String address(String url) {
        var bare = url.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("[/.,;:!]+$", "");
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }
}
