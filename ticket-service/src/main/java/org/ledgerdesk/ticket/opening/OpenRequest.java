package org.ledgerdesk.ticket.opening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.Channel;

/**
 * What somebody asks of us.
 *
 * @param onBehalfOf the address of the client for whom staff, a program or our own mail intake opens it
 * @param onBehalfOfName how a caller is called whom nobody knows yet
 * @param receivedAt when a mail reached us
 */
record OpenRequest(
        @Nullable String category,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String department,
        @Nullable List<String> urls,
        @Nullable List<String> orderNumbers,
        @Nullable List<String> attachmentIds,
        @Nullable List<String> followers,
        @Nullable ImpactRequest impact,
        @Nullable String onBehalfOf,
        @Nullable String onBehalfOfName,
        @Nullable Channel channel,
        @Nullable Instant receivedAt) {

    record ImpactRequest(
            @Nullable Boolean businessCritical, @Nullable Boolean workaround) {}

    boolean isForAnother() {
        return onBehalfOf != null || onBehalfOfName != null || channel != null || receivedAt != null;
    }
}
