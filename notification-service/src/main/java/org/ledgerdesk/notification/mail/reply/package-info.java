/**
 * Finds the words a person wrote in a reply, below, between or above what their mail program quoted. Cutting somebody's
 * own words is worse than showing a quote, so whatever is not surely a quote stays.
 */
@NullMarked
package org.ledgerdesk.notification.mail.reply;

import org.jspecify.annotations.NullMarked;
