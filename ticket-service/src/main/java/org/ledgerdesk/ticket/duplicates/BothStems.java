package org.ledgerdesk.ticket.duplicates;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Each word by its English stem and, where that is another, by its Dutch one too: clients of one desk write in both, often in
 * one sentence, and guessing the language of ten words fails more often than a second stem costs.
 */
final class BothStems extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final SnowballStemmer english = new PorterStemmer();
    private final SnowballStemmer dutch = new DutchStemmer();
    private String second = "";
    private State state;

    BothStems(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!second.isEmpty()) {
            restoreState(state);
            term.setEmpty().append(second);
            second = "";
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        var word = term.toString();
        var first = stem(english, word);
        var other = stem(dutch, word);
        if (!other.equals(first)) {
            state = captureState();
            second = other;
        }
        term.setEmpty().append(first);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        second = "";
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
