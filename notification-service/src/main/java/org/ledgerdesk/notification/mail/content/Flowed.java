package org.ledgerdesk.notification.mail.content;

import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.jspecify.annotations.Nullable;

/** Joins the lines a program broke only for width (RFC 3676, {@code format=flowed}). */
final class Flowed {

    private Flowed() {}

    static String unfolded(String text, @Nullable ContentTypeField type) {
        if (type == null || !"flowed".equalsIgnoreCase(type.getParameter("format"))) {
            return text;
        }
        boolean dropSpace = "yes".equalsIgnoreCase(type.getParameter("delsp"));
        var out = new StringBuilder();
        boolean open = false;
        for (var line : text.lines().toList()) {
            if (!open && !out.isEmpty()) {
                out.append('\n');
            }
            var words = line.startsWith(" ") ? line.substring(1) : line;
            // Quoted lines keep their own line, so that each keeps its mark.
            open = words.endsWith(" ") && !words.equals("-- ") && !words.startsWith(">");
            out.append(open && dropSpace ? words.substring(0, words.length() - 1) : words);
        }
        return out.toString();
    }
}
