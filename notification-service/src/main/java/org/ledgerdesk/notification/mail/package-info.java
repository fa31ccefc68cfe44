/** Mail out ({@code outbox}), mail in ({@code inbox}), and what both stand on. */
@NullMarked
package org.ledgerdesk.notification.mail;

import org.jspecify.annotations.NullMarked;
