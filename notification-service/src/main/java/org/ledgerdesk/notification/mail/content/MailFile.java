package org.ledgerdesk.notification.mail.content;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a mail.
 *
 * @param contentId how the text names it when it stands in the text, without angle brackets
 */
public record MailFile(
        String name, String mediaType, @Nullable String contentId, byte[] bytes) {}
