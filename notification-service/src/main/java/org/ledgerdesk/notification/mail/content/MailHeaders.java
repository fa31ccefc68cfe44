package org.ledgerdesk.notification.mail.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/** Header values as text that is safe to show and to compare: decoded, on one line, without control characters. */
final class MailHeaders {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");

    private final Header header;

    MailHeaders(Header header) {
        this.header = header;
    }

    /** The value, decoded; null when the header is not there. */
    @Nullable String value(String name) {
        var field = header.getField(name);
        if (field == null) {
            return null;
        }
        var raw = field.getRaw();
        // Some programs write headers in plain UTF-8; the field's own body would have made question marks of it.
        var unfolded = raw == null
                ? field.getBody()
                : Charsets.decode(raw.toByteArray(), null).replaceFirst("^[^:]*:", "");
        var decoded = DecoderUtil.decodeEncodedWords(MimeUtil.unfold(unfolded), DecodeMonitor.SILENT);
        return Plain.line(decoded);
    }

    /** The value in lower case, or empty. */
    String lower(String name) {
        var value = value(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    List<String> messageIds(String name) {
        var found = new ArrayList<String>();
        var ids = MESSAGE_ID.matcher(
                header.getField(name) == null ? "" : header.getField(name).getBody());
        while (ids.find() && found.size() < 50) {
            found.add(ids.group());
        }
        return found;
    }

    @Nullable Mailbox mailbox(String name) {
        return header.getField(name) == null
                ? null
                : mailboxes(header.getField(name).getBody()).stream()
                        .findFirst()
                        .orElse(null);
    }

    /** Every address in every header of these names, in lower case. */
    List<String> addresses(String... names) {
        var found = new ArrayList<String>();
        for (var name : names) {
            for (var field : header.getFields(name)) {
                mailboxes(field.getBody())
                        .forEach(mailbox -> found.add(mailbox.getAddress().toLowerCase(Locale.ROOT)));
            }
        }
        return found.stream().distinct().limit(200).toList();
    }

    private static List<Mailbox> mailboxes(String body) {
        return LenientAddressParser.DEFAULT
                .parseAddressList(MimeUtil.unfold(body))
                .flatten();
    }
}
