package org.ledgerdesk.ticket.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.Visibility;

/**
 * One thing said or done.
 *
 * @param body what was said; of an event, the reason given
 * @param html always null: what comes in is kept as plain text
 * @param addressedTo the duplicate it was sent to
 * @param from the other ticket on which it was said: an absorbed one, or the one this was split from
 * @param splitInto the ticket it was taken out into
 * @param event what was done; null for responses and notes
 */
record Entry(
        String id,
        Kind kind,
        Author author,
        @Nullable Channel channel,
        Visibility visibility,
        @Nullable String body,
        @Nullable String html,
        List<FileShown> attachments,
        Instant at,
        boolean courtesy,
        @Nullable String addressedTo,
        @Nullable String from,
        @Nullable String splitInto,
        @Nullable Done event) {

    enum Kind {
        RESPONSE,
        NOTE,
        EVENT
    }

    /** What was done, by the fact's name, with what a screen needs to put it in words. */
    record Done(String type, Map<String, Object> data) {}
}
