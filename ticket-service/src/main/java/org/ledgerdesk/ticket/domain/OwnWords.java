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

    private static final Pattern SIGNATURE = Pattern.compile("--|_{8,}");
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?i)(on .{6,120} wrote:|op .{6,120} schreef .{0,120}:|op .{6,120} heeft .{0,120} geschreven:"
                    + "|am .{6,120} schrieb .{0,120}:|le .{6,120} a écrit ?:)");
    private static final Pattern SENT_FROM =
            Pattern.compile("(?i)(sent from my (iphone|ipad|phone|mobile|android|samsung.{0,20})"
                    + "|verstuurd vanaf mijn (iphone|ipad|telefoon|mobiel)|verzonden vanaf mijn (iphone|ipad|telefoon|mobiel)"
                    + "|(von meinem (iphone|ipad|handy) gesendet|gesendet von meinem (iphone|ipad|handy))"
                    + "|envoyé de(puis)? mon (iphone|ipad|téléphone|mobile))\\.?");

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

    /** What was said, and the lines below a signature mark. */
    record Spoken(String text, String signature) {}

    /**
     * What was written, line by line and in its own case; quoted lines, what announces them and a telephone's advertisement left
     * out. Unlike {@link #sentences} it goes on after a quotation, where some people answer.
     */
    static Spoken spoken(String body) {
        var lines = Normalizer.normalize(body, Normalizer.Form.NFKC)
                .replaceAll("[’‘´`]", "'")
                .replaceAll("[–—]", "-")
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith(">"))
                .filter(line -> !ATTRIBUTION.matcher(line).matches())
                .filter(line -> !SENT_FROM.matcher(line).matches())
                .toList();
        var mark =
                lines.stream().filter(line -> SIGNATURE.matcher(line).matches()).findFirst();
        int end = mark.map(lines::indexOf).orElse(lines.size());
        return new Spoken(joined(lines.subList(0, end)), joined(lines.subList(end, lines.size())));
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).strip();
    }

    /** A word without case and accents. */
    static String bare(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("œ", "oe");
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
