package org.ledgerdesk.notification.mail.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail, read.
 *
 * @param to every address it was sent to, as far as its headers tell
 * @param references Message-IDs it answers, the one it answers directly first
 * @param automatic why it was not written by a person; null when it was
 */
public record MailContent(
        String from,
        String fromName,
        List<String> to,
        String subject,
        List<String> references,
        @Nullable String listId,
        @Nullable String automatic,
        @Nullable DeliveryReport report,
        @Nullable String text,
        @Nullable String html,
        List<MailFile> files) {}
