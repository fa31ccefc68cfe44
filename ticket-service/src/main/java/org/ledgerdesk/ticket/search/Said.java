package org.ledgerdesk.ticket.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as it is looked for: without accents, and in pieces the database can take. Addresses and file names are there twice, as
 * they are and cut at their punctuation, so that each word of them is found.
 *
 * @param amongStaff whether clients must not find it
 */
record Said(String text, boolean amongStaff) {

    /** PostgreSQL's word lists end at 1 MB, two stemmed copies of this many characters stay far below. */
    static final int PIECE = 50_000;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}\\p{Cs}]+");
    /** Nobody looks for longer words, and thousands of such would fill a list. */
    private static final Pattern ENDLESS = Pattern.compile("(\\S{60})\\S+");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    static String plain(String text) {
        var spaced = UNPRINTED.matcher(text).replaceAll(" ");
        return ACCENTS.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFKD))
                .replaceAll("");
    }

    /** A name of a thing: a file, an address, an order number. */
    static String named(String name) {
        return name + ' ' + PUNCTUATION.matcher(name).replaceAll(" ");
    }

    List<String> pieces() {
        var plain = ENDLESS.matcher(plain(text)).replaceAll("$1");
        var pieces = new ArrayList<String>();
        for (int from = 0; from < plain.length(); ) {
            var end = Math.min(from + PIECE, plain.length());
            var space = end == plain.length() ? end : plain.lastIndexOf(' ', end);
            var to = space > from ? space : end;
            pieces.add(plain.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
