package org.ledgerdesk.ticket.search;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Conditions on {@code ticket_row} for words somebody looks for, with {@code :q} and {@code :asReference}. Which is fast depends
 * on how many tickets have the words: few are gathered and sorted; of many, the newest are looked through until a page is full.
 */
@Component
public class Search {

    /** Gathering and sorting this many takes about as long as looking through {@link #NEWEST}. */
    static final int MANY = 5_000;

    /** How many of the newest tickets are looked through for frequent words, before all that have them are gathered. */
    public static final int NEWEST = 2_000;

    private static final String ASKED = "(websearch_to_tsquery('english', :q) || websearch_to_tsquery('dutch', :q))";

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static Map<String, Object> values(String words) {
        return Map.of("q", Said.plain(words), "asReference", words.toUpperCase(Locale.ROOT));
    }

    /** Whether so many tickets have these words that it is quicker to look through the newest. */
    public boolean findsMany(String words, Caller reader, @Nullable String organisation) {
        return jdbc.sql("""
                        SELECT count(*) FROM (
                          SELECT FROM ticket_words WHERE %s @@ %s %s LIMIT :many) found
                        """.formatted(words(reader), ASKED, within(organisation)))
                        .params(values(words))
                        .param("organisation", organisation)
                        .param("many", MANY)
                        .query(Integer.class)
                        .single()
                == MANY;
    }

    /** For a query on {@code ticket_row}; words that say nothing in either language are looked for in the subject. */
    public static String gathered(Caller reader) {
        return """
                reference IN (
                  SELECT reference FROM ticket_words WHERE %s @@ %s
                  UNION ALL SELECT cast(:asReference AS text)
                  UNION ALL SELECT reference FROM ticket_row WHERE numnode(%s) = 0
                    AND to_tsvector('simple', subject) @@ websearch_to_tsquery('simple', :q))""".formatted(words(reader), ASKED, ASKED);
    }

    /** For a query on some rows of {@code ticket_row} known as {@code r}, each looked at by itself. */
    public static String eachLookedAt(Caller reader) {
        return "(r.reference = :asReference OR (SELECT bool_or(%s @@ %s) FROM ticket_words w WHERE w.reference = r.reference))"
                .formatted(words(reader), ASKED);
    }

    private static String words(Caller reader) {
        return reader.seesAllTickets() ? "coalesce(all_words, public_words)" : "public_words";
    }

    private static String within(@Nullable String organisation) {
        return organisation == null ? "" : "AND organisation = :organisation";
    }
}
