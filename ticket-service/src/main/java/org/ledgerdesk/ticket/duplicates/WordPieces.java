package org.ledgerdesk.ticket.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts text into the pieces MiniLM was taught on, as its tokenizer.json says: lower case, no accents, punctuation by itself,
 * then the longest known piece first. Written here because the library for it brings native code of its own.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;
    private static final String CONTINUED = "##";

    private final Map<String, Integer> ids;
    private final int unknown;
    private final int start;
    private final int end;

    WordPieces(byte[] tokenizer) {
        var vocabulary = JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
        ids = HashMap.newHashMap(vocabulary.size());
        vocabulary
                .properties()
                .forEach(piece -> ids.put(piece.getKey(), piece.getValue().asInt()));
        unknown = ids.get("[UNK]");
        start = ids.get("[CLS]");
        end = ids.get("[SEP]");
    }

    /** With the marks for start and end, at most so many. */
    long[] of(String text, int most) {
        var pieces = new ArrayList<Integer>();
        pieces.add(start);
        for (var word : words(text)) {
            if (pieces.size() >= most - 1) {
                break;
            }
            pieces(word, pieces);
        }
        var kept = pieces.subList(0, Math.min(pieces.size(), most - 1));
        var all = new long[kept.size() + 1];
        for (int i = 0; i < kept.size(); i++) {
            all[i] = kept.get(i);
        }
        all[kept.size()] = end;
        return all;
    }

    private void pieces(String word, List<Integer> pieces) {
        if (word.length() > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        var found = new ArrayList<Integer>();
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            Integer id = null;
            for (; to > from && id == null; to--) {
                var piece = word.substring(from, to);
                id = ids.get(from == 0 ? piece : CONTINUED + piece);
            }
            if (id == null) {
                pieces.add(unknown);
                return;
            }
            found.add(id);
            from = to + 1;
        }
        pieces.addAll(found);
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        plain.codePoints().forEach(character -> {
            if (Character.getType(character) == Character.NON_SPACING_MARK) {
                return;
            }
            if (alone(character)) {
                finish(word, words);
                words.add(Character.toString(character));
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                finish(word, words);
            } else if (!Character.isISOControl(character) && character != 0xFFFD) {
                word.appendCodePoint(character);
            }
        });
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean alone(int character) {
        return character > ' ' && character < 127 && !Character.isLetterOrDigit(character)
                || Character.isIdeographic(character)
                || switch (Character.getType(character)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }
}
