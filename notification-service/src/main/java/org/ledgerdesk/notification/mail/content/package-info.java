/** Reads a mail as it came, whatever its program made of it, into what a desk needs of it. */
@NullMarked
package org.ledgerdesk.notification.mail.content;

import org.jspecify.annotations.NullMarked;
