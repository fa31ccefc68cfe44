package org.ledgerdesk.notification.mail.inbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/** What a mail says that the form would have asked for: addresses of pages, and order numbers. */
final class FoundInText {

    private static final int MOST = 10;
    private static final Pattern URL =
            Pattern.compile("https?://[^\\s<>\"'\\[\\]{}|\\\\^`]{4,1000}", Pattern.CASE_INSENSITIVE);
    private static final String AFTER_URL = ".,;:!?)*_";
    private static final Pattern ORDER = Pattern.compile(
            "\\b(?:(?:order|bestelling|bestel|auftrag|bestellung|commande)s?[ -]?(?:no|nr|number|nummer|numéro|id|n°)?)"
                    + "[.:#]?\\s{0,3}#?\\s?([A-Z]{0,4}-?[0-9]{4,12})\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern REFERENCE = Pattern.compile("\\bHD-([0-9]{5,12})\\b", Pattern.CASE_INSENSITIVE);

    private FoundInText() {}

    static List<String> urls(String text) {
        return URL.matcher(text)
                .results()
                .map(found -> bare(found.group()))
                .filter(FoundInText::isAddress)
                .distinct()
                .limit(MOST)
                .toList();
    }

    static List<String> orderNumbers(String text) {
        return ORDER.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .limit(MOST)
                .toList();
    }

    static List<String> references(String subject) {
        return REFERENCE
                .matcher(subject)
                .results()
                .map(found -> "HD-" + found.group(1))
                .distinct()
                .limit(3)
                .toList();
    }

    private static String bare(String url) {
        int end = url.length();
        while (end > 0 && AFTER_URL.indexOf(url.charAt(end - 1)) >= 0) {
            end--;
        }
        return url.substring(0, end);
    }

    /** What only looks like an address stays in the text, and does not spoil the ticket. */
    private static boolean isAddress(String url) {
        try {
            return new URI(url).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
