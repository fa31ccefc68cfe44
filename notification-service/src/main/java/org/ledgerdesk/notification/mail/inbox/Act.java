package org.ledgerdesk.notification.mail.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What a mail asks of ticket-service, ready to be posted.
 *
 * @param reference the ticket answered; null when a new one is asked for
 */
record Act(String path, String body, @Nullable String reference) {}
