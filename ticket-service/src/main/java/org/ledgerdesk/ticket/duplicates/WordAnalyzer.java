package org.ledgerdesk.ticket.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Turns text into the words that are compared. */
final class WordAnalyzer extends Analyzer {

    private static final int LONGEST_WORD = 40;

    private final CharArraySet common;

    WordAnalyzer() {
        common = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        common.addAll(DutchAnalyzer.getDefaultStopSet());
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var letters = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        var folded = new ASCIIFoldingFilter(new LowerCaseFilter(letters));
        var told = new LengthFilter(new StopFilter(folded, common), 1, LONGEST_WORD);
        return new TokenStreamComponents(letters, new BothStems(told));
    }

    /** How often each word occurs, in the order of their first occurrence. */
    Map<String, Integer> words(String text) {
        var words = new LinkedHashMap<String, Integer>();
        try (var stream = tokenStream("", text)) {
            var term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.merge(term.toString(), 1, Integer::sum);
            }
            stream.end();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
