package org.ledgerdesk.notification.mail.outbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A promise that somebody is to be told of, with its instants as one writes them in each language.
 *
 * @param dueAt until when it was given
 * @param lateSince null as long as it can still be kept
 */
record Promised(String kind, Instant dueAt, @Nullable Instant lateSince, ZoneId zone) {

    String due(Locale locale) {
        return written(dueAt, locale);
    }

    String late(Locale locale) {
        return written(lateSince == null ? dueAt : lateSince, locale);
    }

    private String written(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm (z)", locale)
                .withZone(zone)
                .format(at);
    }
}
