package org.ledgerdesk.ticket.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences a person wrote themselves: what they quote and what follows their signature mark is somebody else's, or no message. */
final class OwnWords {

    private static final Pattern END = Pattern.compile(
            "^(-- ?|_{8,}|-{3,} ?(original message|oorspronkelijk bericht|forwarded message|doorgestuurd bericht).*"
                    + "|on .{6,120} wrote:|op .{6,120} schreef .{0,120}:|op .{6,120} heeft .{0,120} geschreven:)$");
    /** Tried once for each run of marks, so that a page full of them costs no more than any other. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<![.!?;])[.!?;]++(?=\\s|$)|\\n\\s*\\n");

    /** No language stacks so many accents; putting a long row of them in order takes time that grows with its square. */
    private static final Pattern ACCENTS_BEYOND_WRITING = Pattern.compile("(\\p{M}{8})\\p{M}++");

    private OwnWords() {}

    /** In lower case, spaces and apostrophes made plain, line breaks inside a sentence gone. */
    static List<String> sentences(String body) {
        var own = plain(body)
                .lines()
                .takeWhile(line -> !END.matcher(line.strip()).matches())
                .filter(line -> !line.stripLeading().startsWith(">"))
                .collect(Collectors.joining("\n"));
        return Arrays.stream(SENTENCE_END.split(own))
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static String plain(String body) {
        var writing = ACCENTS_BEYOND_WRITING.matcher(body).replaceAll("$1");
        return Normalizer.normalize(writing, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace("a.u.b.", "aub")
                .replace("s.v.p.", "svp");
    }
}
