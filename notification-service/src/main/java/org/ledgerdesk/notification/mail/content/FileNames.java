package org.ledgerdesk.notification.mail.content;

import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Names of attached files as a person would want to see them, never as a path. */
final class FileNames {

    private static final int LONGEST = 150;
    private static final Map<String, String> ENDINGS = Map.of(
            "image/png", "png",
            "image/jpeg", "jpg",
            "image/gif", "gif",
            "application/pdf", "pdf",
            "text/calendar", "ics",
            "text/csv", "csv",
            "text/plain", "txt",
            "text/html", "html");

    private FileNames() {}

    static String safe(String foreign) {
        var decoded = Plain.line(DecoderUtil.decodeEncodedWords(foreign, DecodeMonitor.SILENT));
        var last = decoded.substring(Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1)
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F:*?\"<>|]", "")
                .strip();
        if (last.isEmpty() || last.matches("\\.+")) {
            return "file";
        }
        return last.length() <= LONGEST ? last : shortened(last);
    }

    static String made(int number, String type) {
        var kind = type.startsWith("image/") ? "image" : "file";
        return kind + number + "." + ENDINGS.getOrDefault(type, "bin");
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        // Never half a character.
        end = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, end) + ending;
    }
}
