package org.ledgerdesk.notification.mail.reply;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Mail HTML as plain text, with its quotes in the form {@link WrittenWords} knows. */
public final class HtmlText {

    private static final String QUOTE =
            "blockquote.gmail_quote, blockquote[type=cite], .moz-cite-prefix + blockquote, .gmail_quote > blockquote,"
                    + " .yahoo_quoted blockquote, .protonmail_quote blockquote, blockquote.protonmail_quote";
    private static final String SIGNATURE = ".gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature,"
            + " #ms-outlook-mobile-signature, .protonmail_signature_block, #ymail_android_signature";
    private static final String OUTLOOK_QUOTE =
            "#divRplyFwdMsg, #appendonsend, .OutlookMessageHeader, #mail-editor-reference-message-container";
    private static final Pattern OUTLOOK_RULE =
            Pattern.compile("border-top:\\s*solid\\s*#(e1e1e1|b5c4df)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORWARD = Pattern.compile(
            "forwarded message|doorgestuurd bericht|weitergeleitete nachricht|message transféré",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A deeper quote says nothing more, and its marks could fill the memory. */
    private static final int MOST_MARKS = 10;

    private static final int LONGEST = 1_000_000;
    private static final String CUT = "\n[…]";

    private HtmlText() {}

    /** All of it, quotes marked with {@code >}. */
    public static String of(String html) {
        return text(parsed(html));
    }

    /** Without what the sender's mail program marked as quote or signature. */
    public static String withoutQuotes(String html) {
        var document = parsed(html);
        document.select(SIGNATURE).remove();
        document.select(QUOTE).remove();
        for (var attribution : document.select(".gmail_attr, .moz-cite-prefix, .protonmail_quote > div:first-child")) {
            if (!FORWARD.matcher(attribution.text()).find()) {
                attribution.remove();
            }
        }
        cutOutlook(document);
        var written = text(document);
        return written.isBlank() ? of(html) : written;
    }

    /** Whether a mail program marked a quote in it at all. */
    public static boolean marksQuotes(String html) {
        var document = parsed(html);
        return !document.select(QUOTE).isEmpty() || outlookQuote(document) != null;
    }

    private static Document parsed(String html) {
        var document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        document.select("head, style, script, title, template, noscript, object, iframe")
                .remove();
        return document;
    }

    private static @Nullable Element outlookQuote(Document document) {
        var named = document.selectFirst(OUTLOOK_QUOTE);
        if (named != null) {
            return named;
        }
        return document.select("div[style]").stream()
                .filter(div -> OUTLOOK_RULE.matcher(div.attr("style")).find())
                .findFirst()
                .orElse(null);
    }

    /** Everything after the header block goes, but not what encloses it. */
    private static void cutOutlook(Document document) {
        var start = outlookQuote(document);
        if (start == null || FORWARD.matcher(document.text()).find()) {
            return;
        }
        Node at = start;
        while (at.parent() != null && at.parent() instanceof Element parent && !parent.nameIs("body")) {
            removeAfter(at);
            at = parent;
        }
        removeAfter(at);
        start.remove();
    }

    private static void removeAfter(Node node) {
        if (node.parent() instanceof Element parent) {
            // All at once: taking out one after the other would move those behind it each time.
            var kept = List.copyOf(parent.childNodes().subList(0, node.siblingIndex() + 1));
            parent.empty();
            parent.appendChildren(kept);
        }
    }

    private static String text(Document document) {
        var written = new Writer();
        document.body().traverse(written);
        return written.text();
    }

    private static final class Writer implements NodeVisitor {

        private final StringBuilder out = new StringBuilder();
        private int quoteDepth;

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words -> words(words);
                case Element element
                when element.nameIs("blockquote") -> {
                    line();
                    quoteDepth++;
                }
                case Element element when element.nameIs("br") -> newLine();
                case Element element
                when element.nameIs("li") -> {
                    line();
                    append("- ");
                }
                case Element element when element.nameIs("img") -> picture(element);
                case Element element when element.isBlock() || element.nameIs("tr") -> line();
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (element.nameIs("blockquote")) {
                line();
                quoteDepth--;
                newLine();
            } else if (element.nameIs("a")) {
                link(element);
            } else if (element.nameIs("td") || element.nameIs("th")) {
                append(" ");
            } else if (element.nameIs("p") || element.normalName().matches("h[1-6]|ul|ol|table")) {
                paragraph();
            } else if (element.isBlock()) {
                line();
            }
        }

        private void words(TextNode node) {
            boolean kept = node.parent() instanceof Element parent && parent.closest("pre") != null;
            if (kept) {
                node.getWholeText().lines().forEach(text -> {
                    append(text);
                    newLine();
                });
                return;
            }
            var text = node.getWholeText().replace('\u00a0', ' ').replaceAll("\\s+", " ");
            append(atLineStart() ? text.stripLeading() : text);
        }

        private void link(Element link) {
            var address = link.attr("href");
            var shown = link.text().strip();
            if (address.matches("(?i)https?://.*") && !shown.contains(address) && !address.contains(shown + "/")) {
                append(" <" + address + ">");
            }
        }

        private void picture(Element picture) {
            var source = picture.attr("src");
            if (source.startsWith("cid:")) {
                append("[" + source + "]");
            }
        }

        private void append(String text) {
            if (text.isEmpty() || isFull()) {
                return;
            }
            if (atLineStart() && quoteDepth > 0) {
                out.append(">".repeat(Math.min(quoteDepth, MOST_MARKS))).append(' ');
            }
            out.append(text, 0, Math.min(text.length(), LONGEST));
        }

        private boolean isFull() {
            return out.length() >= LONGEST;
        }

        private boolean atLineStart() {
            return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        }

        private void newLine() {
            if (!isFull()) {
                out.append('\n');
            }
        }

        private void line() {
            if (!atLineStart()) {
                newLine();
            }
        }

        private void paragraph() {
            line();
            newLine();
        }

        /** Stripped line by line, but for the blank that makes "-- " announce a signature. */
        String text() {
            var lines = out.toString()
                    .lines()
                    .map(line -> line.equals("-- ") ? line : line.stripTrailing())
                    .collect(Collectors.joining("\n"));
            var text = lines.replaceAll("\n{3,}", "\n\n").strip();
            return isFull() ? text + CUT : text;
        }
    }
}
