package org.ledgerdesk.notification.mail.content;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells mails that programs wrote from mails that people wrote; answering the former is how mail loops begin. */
final class Automatic {

    private static final Set<String> BULK = Set.of("bulk", "auto_reply", "auto-reply", "junk");
    private static final Pattern SUBJECT = Pattern.compile(
            "^(automatic reply|auto(matic)?[- ]?reply|autoreply|auto ?response|out of( the)? office|automatisch antwoord"
                    + "|automatische reactie|afwezig(heid(sbericht|smelding)?)?|automatische antwort|abwesenheits(notiz|nachricht|meldung)"
                    + "|réponse automatique|absence du bureau|message d['’]absence) ?:.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Automatic() {}

    static @Nullable String reason(MailHeaders headers, String subject, String contentType) {
        var submitted = headers.lower("Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) {
            return "auto-submitted";
        }
        if (BULK.contains(headers.lower("Precedence"))) {
            return "precedence-" + headers.lower("Precedence").replace('_', '-');
        }
        if (headers.value("X-Autoreply") != null
                || headers.value("X-Autorespond") != null
                || headers.value("X-Autoresponder") != null) {
            return "auto-responder";
        }
        if (headers.lower("Return-Path").replace(" ", "").equals("<>")) {
            return "null-sender";
        }
        if (contentType.startsWith("multipart/report")) {
            return "report";
        }
        if (SUBJECT.matcher(subject).matches()) {
            return "automatic-reply-subject";
        }
        return null;
    }
}
