package org.ledgerdesk.ticket.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;

/**
 * Conditions on {@code ticket_row} for words somebody looks for, with {@link #values}. Words of many tickets are quickest found
 * by looking through the newest one by one; words of few by gathering these from the index (decision 0047).
 */
public final class Search {

    /** How many of the newest tickets are looked through before it is known whether many have the words. */
    public static final int FIRST = 300;

    /** How many are looked through of words that at least {@link #OFTEN} of the first have. */
    public static final int MORE = 3_000;

    public static final int OFTEN = 8;

    /** In a sub-select, so that no plan is made for one word: for a frequent one it would read each ticket's whole word list. */
    private static final String ASKED =
            "(SELECT websearch_to_tsquery('english', :q) || websearch_to_tsquery('dutch', :q))";

    /**
     * Without the order of words, which the index does not know: whoever gathers a thousand tickets checks it only for those
     * of the page. Words that must not be there stay as they are asked for.
     */
    private static final String IN_ANY_ORDER = """
            (SELECT CASE WHEN asked::text LIKE '%%!%%' THEN asked
               ELSE cast(regexp_replace(asked::text, '<(-|\\d+)>', '&', 'g') AS tsquery) END
             FROM %s a (asked))""".formatted(ASKED);

    private Search() {}

    /** @param organisation whose tickets alone are searched; null: everybody's */
    public static Map<String, Object> values(String words, @Nullable String organisation) {
        var values = new HashMap<String, Object>();
        values.put("q", Said.plain(words));
        values.put("asReference", words.toUpperCase(Locale.ROOT));
        values.put("searched", organisation);
        return values;
    }

    /**
     * Tickets that may have the words; words that say nothing in either language are looked for in the subject. As an array, for
     * whose values PostgreSQL goes through the index once: thousands joined one by one took twice as long.
     */
    public static String gathered(Caller reader, @Nullable String organisation) {
        return """
                reference = ANY(ARRAY(
                  SELECT reference FROM ticket_words WHERE %s%s @@ %s
                  UNION ALL SELECT cast(:asReference AS text)
                  UNION ALL SELECT reference FROM ticket_row WHERE %s))""".formatted(
                        organisation == null ? "" : "organisation = :searched AND ",
                        words(reader),
                        IN_ANY_ORDER,
                        inTheSubject(""));
    }

    /** Whether a row of {@code ticket_row} known as {@code r} has the words, each looked at by itself. */
    public static String eachLookedAt(Caller reader) {
        return """
                (r.reference = :asReference OR %s
                 OR (SELECT bool_or(%s @@ %s) FROM ticket_words w WHERE w.reference = r.reference))""".formatted(inTheSubject("r."), words(reader), ASKED);
    }

    private static String inTheSubject(String row) {
        return """
                numnode(%s) = 0 AND to_tsvector('simple', %ssubject) @@ websearch_to_tsquery('simple', :q)""".formatted(ASKED, row);
    }

    private static String words(Caller reader) {
        return reader.seesAllTickets() ? "coalesce(all_words, public_words)" : "public_words";
    }
}
