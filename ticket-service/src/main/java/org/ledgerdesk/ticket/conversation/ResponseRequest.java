package org.ledgerdesk.ticket.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.Visibility;

/**
 * What somebody says.
 *
 * @param onBehalfOf the address of the person whose mail one of our services delivers
 * @param receivedAt when that mail reached us
 */
record ResponseRequest(
        @Nullable String body,
        @Nullable Visibility visibility,
        @Nullable Boolean asksClient,
        @Nullable List<String> attachmentIds,
        @Nullable Boolean resolve,
        @Nullable String onBehalfOf,
        @Nullable Channel channel,
        @Nullable Instant receivedAt) {

    boolean asks() {
        return Boolean.TRUE.equals(asksClient);
    }

    boolean resolves() {
        return Boolean.TRUE.equals(resolve);
    }

    boolean isDelivered() {
        return onBehalfOf != null || channel != null || receivedAt != null;
    }
}
