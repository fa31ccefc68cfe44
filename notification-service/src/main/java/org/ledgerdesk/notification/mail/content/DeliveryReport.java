package org.ledgerdesk.notification.mail.content;

import org.jspecify.annotations.Nullable;

/**
 * What a mail server says became of a mail of ours (RFC 3464).
 *
 * @param failed whether it was given up, and not merely delayed
 * @param status the enhanced status code, when told
 * @param messageId of the mail reported on, when the report repeats its headers
 */
public record DeliveryReport(
        boolean failed, @Nullable String status, @Nullable String messageId) {}
