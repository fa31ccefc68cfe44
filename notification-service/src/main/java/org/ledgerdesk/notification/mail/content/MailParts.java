package org.ledgerdesk.notification.mail.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.jspecify.annotations.Nullable;

/** Walks a mail's parts: what is its text, what its HTML, what a file, what a report about another mail. */
final class MailParts {

    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern ACTION_FAILED = Pattern.compile("(?im)^Action:\\s*failed");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{1,900}>)");

    private final List<String> texts = new ArrayList<>();
    private final List<String> htmls = new ArrayList<>();
    private final List<MailFile> files = new ArrayList<>();
    private boolean reported;
    private boolean failed;
    private @Nullable String status;
    private @Nullable String reportedId;

    static MailParts of(Message message) throws IOException {
        var parts = new MailParts();
        parts.walk(message);
        return parts;
    }

    @Nullable String text() {
        return texts.isEmpty() ? null : String.join("\n\n", texts);
    }

    @Nullable String html() {
        return htmls.isEmpty() ? null : String.join("\n", htmls);
    }

    List<MailFile> files() {
        return List.copyOf(files);
    }

    @Nullable DeliveryReport report() {
        return reported ? new DeliveryReport(failed, status, reportedId) : null;
    }

    int longest() {
        return Math.max(
                texts.stream().mapToInt(String::length).sum(),
                htmls.stream().mapToInt(String::length).sum());
    }

    private void walk(Entity entity) throws IOException {
        switch (entity.getBody()) {
            case Multipart multipart -> {
                for (var part : multipart.getBodyParts()) {
                    walk(part);
                }
            }
            case Message enclosed -> enclosed(entity, enclosed);
            case SingleBody body -> leaf(entity, body);
            case null, default -> {}
        }
    }

    private void leaf(Entity entity, SingleBody body) throws IOException {
        var type = entity.getMimeType().toLowerCase(Locale.ROOT);
        var bytes = bytes(body);
        if (type.equals("message/delivery-status")) {
            delivery(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
        } else if (type.equals("text/rfc822-headers")) {
            reportedId = firstId(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
        } else if (isWords(entity, type)) {
            words(entity, type, bytes);
        } else if (bytes.length > 0) {
            files.add(new MailFile(name(entity, type), type, contentId(entity), bytes));
        }
    }

    private static boolean isWords(Entity entity, String type) {
        return (type.equals("text/plain") || type.equals("text/html"))
                && !"attachment".equalsIgnoreCase(entity.getDispositionType())
                && fileName(entity) == null;
    }

    private void words(Entity entity, String type, byte[] bytes) {
        var field = contentType(entity);
        var words = Plain.text(Charsets.decode(bytes, field == null ? null : field.getParameter("charset")));
        if (words.isBlank()) {
            return;
        }
        if (type.equals("text/html")) {
            htmls.add(words);
        } else {
            texts.add(Flowed.unfolded(words, field));
        }
    }

    private void enclosed(Entity entity, Message message) throws IOException {
        if (reported) {
            var id = message.getMessageId();
            reportedId = id == null ? reportedId : id;
            return;
        }
        var bytes = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(message, bytes);
        var name = fileName(entity);
        var subject = new MailHeaders(message.getHeader()).value("Subject");
        files.add(new MailFile(
                name != null
                        ? name
                        : (subject == null || subject.isBlank() ? "mail" : FileNames.safe(subject)) + ".eml",
                "message/rfc822",
                contentId(entity),
                bytes.toByteArray()));
    }

    private void delivery(String report) {
        reported = true;
        failed |= ACTION_FAILED.matcher(report).find();
        var found = STATUS.matcher(report);
        status = found.find() ? found.group(1) : status;
    }

    private static @Nullable String firstId(String headers) {
        var found = MESSAGE_ID.matcher(headers);
        return found.find() ? found.group(1) : null;
    }

    private String name(Entity entity, String type) {
        var name = fileName(entity);
        return name != null ? name : FileNames.made(files.size() + 1, type);
    }

    private static @Nullable String fileName(Entity entity) {
        var disposition = entity.getHeader().getField("Content-Disposition") instanceof ContentDispositionField field
                ? field.getFilename()
                : null;
        var field = contentType(entity);
        var name = disposition != null ? disposition : field == null ? null : field.getParameter("name");
        return name == null || name.isBlank() ? null : FileNames.safe(name);
    }

    private static @Nullable String contentId(Entity entity) {
        var value = new MailHeaders(entity.getHeader()).value("Content-ID");
        return value == null ? null : value.replaceAll("^<|>$", "");
    }

    private static @Nullable ContentTypeField contentType(Entity entity) {
        return entity.getHeader().getField("Content-Type") instanceof ContentTypeField field ? field : null;
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (var in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
