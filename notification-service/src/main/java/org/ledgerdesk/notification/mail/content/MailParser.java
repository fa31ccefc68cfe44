package org.ledgerdesk.notification.mail.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Parses mails leniently but within limits: what lies beyond them is refused before it costs memory. */
public final class MailParser {

    private static final int MOST_PARTS = 200;
    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 5_000_000;
    static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(100_000)
            .setMaxHeaderCount(1_000)
            .setMaxContentLen(-1)
            .build();

    private MailParser() {}

    /** @throws Unreadable with a reason that an administrator can act on */
    public static MailContent parse(byte[] raw) throws Unreadable {
        try {
            count(raw);
            return read(message(raw));
        } catch (MimeException | IOException e) {
            throw new Unreadable("unreadable", "The mail does not follow the form of mails: " + e.getMessage());
        }
    }

    private static void count(byte[] raw) throws IOException, MimeException, Unreadable {
        var tokens = new MimeTokenStream(LIMITS);
        tokens.parse(new ByteArrayInputStream(raw));
        int parts = 0;
        int depth = 0;
        for (var state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_BODYPART -> parts++;
                case T_START_MULTIPART, T_START_MESSAGE -> depth++;
                case T_END_MULTIPART, T_END_MESSAGE -> depth--;
                default -> {}
            }
            if (parts > MOST_PARTS) {
                throw new Unreadable("too-many-parts", "The mail has more than " + MOST_PARTS + " parts.");
            }
            if (depth > DEEPEST) {
                throw new Unreadable("too-deep", "The mail's parts lie more than " + DEEPEST + " deep in each other.");
            }
        }
    }

    private static Message message(byte[] raw) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LIMITS);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        builder.setFieldParser(LenientFieldParser.getParser());
        builder.setBodyFactory(new BasicBodyFactory(true));
        return builder.parseMessage(new ByteArrayInputStream(raw));
    }

    private static MailContent read(Message message) throws Unreadable, IOException {
        var headers = new MailHeaders(message.getHeader());
        var from = headers.mailbox("From");
        if (from == null || from.getDomain() == null) {
            throw new Unreadable("no-sender", "The mail does not say, in a form one can read, who sent it.");
        }
        var subject = headers.value("Subject");
        var parts = MailParts.of(message);
        if (parts.longest() > LONGEST_TEXT) {
            throw new Unreadable("text-too-long", "The mail's text is longer than anybody could read.");
        }
        var type = message.getMimeType() == null ? "" : message.getMimeType();
        return new MailContent(
                from.getAddress().toLowerCase(Locale.ROOT),
                Plain.line(from.getName() == null ? "" : from.getName()),
                headers.addresses("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"),
                subject == null ? "" : subject,
                references(headers),
                headers.value("List-Id"),
                Automatic.reason(headers, subject == null ? "" : subject, type),
                parts.report(),
                parts.text(),
                parts.html(),
                parts.files());
    }

    private static List<String> references(MailHeaders headers) {
        var all = new ArrayList<>(headers.messageIds("In-Reply-To"));
        all.addAll(headers.messageIds("References").reversed());
        return all.stream().distinct().toList();
    }
}
