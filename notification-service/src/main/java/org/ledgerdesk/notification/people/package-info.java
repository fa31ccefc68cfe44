/** Names and addresses, asked of identity-service when a mail is written or has come: no event carries them. */
@NullMarked
package org.ledgerdesk.notification.people;

import org.jspecify.annotations.NullMarked;
