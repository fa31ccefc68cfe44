/**
 * Mail that goes out: planned with the fact it tells of, spread to people, written with the words of that moment, sent
 * once, and kept whole. Served as {@code /api/v1/mail/outbox}.
 */
@NullMarked
package org.ledgerdesk.notification.mail.outbox;

import org.jspecify.annotations.NullMarked;
