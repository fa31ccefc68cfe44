/** Tells people by mail what happens to their tickets, and takes the mails they answer with. */
@NullMarked
package org.ledgerdesk.notification;

import org.jspecify.annotations.NullMarked;
