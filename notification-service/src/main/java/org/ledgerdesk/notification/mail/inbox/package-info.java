/**
 * Mail that comes in: stored whole before anything is made of it, then sorted from our own store into new tickets,
 * responses and what changes nothing. Served as {@code /api/v1/mail/inbox}.
 */
@NullMarked
package org.ledgerdesk.notification.mail.inbox;

import org.jspecify.annotations.NullMarked;
