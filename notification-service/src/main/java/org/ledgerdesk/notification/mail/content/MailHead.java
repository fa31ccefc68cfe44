package org.ledgerdesk.notification.mail.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.HeaderImpl;
import org.jspecify.annotations.Nullable;

/**
 * What tells a mail from others, read without reading it: even a mail that cannot be parsed has these.
 *
 * @param key the Message-ID, or a hash of what stays the same when a mail without one is delivered again
 */
public record MailHead(@Nullable String messageId, String key, String sha256, String sender, String subject) {

    public static MailHead of(byte[] raw) {
        var header = header(raw);
        var values = new MailHeaders(header);
        var id = values.messageIds("Message-ID").stream()
                .findFirst()
                .map(Plain::line)
                .orElse(null);
        var from = values.mailbox("From");
        var sender = from == null ? "" : Plain.line(from.getAddress()).toLowerCase(Locale.ROOT);
        var subject = values.value("Subject");
        var key = id != null ? id : "content:" + sha256(written(values, raw));
        return new MailHead(id, key, sha256(raw), sender, subject == null ? "" : subject);
    }

    /** Without what mail servers add on the way. */
    private static byte[] written(MailHeaders values, byte[] raw) {
        var head = values.lower("From") + '\n' + values.lower("Date") + '\n' + values.lower("Subject") + '\n';
        int body = bodyStart(raw);
        var bytes = head.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var all = java.util.Arrays.copyOf(bytes, bytes.length + raw.length - body);
        System.arraycopy(raw, body, all, bytes.length, raw.length - body);
        return all;
    }

    private static int bodyStart(byte[] raw) {
        for (int i = 0; i + 1 < raw.length; i++) {
            boolean blankLine = raw[i] == '\n'
                    && (raw[i + 1] == '\n' || (raw[i + 1] == '\r' && i + 2 < raw.length && raw[i + 2] == '\n'));
            if (blankLine) {
                return i + 1;
            }
        }
        return raw.length;
    }

    private static Header header(byte[] raw) {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MailParser.LIMITS);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        builder.setFieldParser(LenientFieldParser.getParser());
        try {
            return builder.parseHeader(new ByteArrayInputStream(raw));
        } catch (IOException unreadable) {
            // Nothing to tell it by but its bytes; reading it whole will say why.
            return new HeaderImpl();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
