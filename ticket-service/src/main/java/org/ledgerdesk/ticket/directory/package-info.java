/** The people tickets speak of, kept beside them: fed by the directory's events, asked of identity-service on a miss. */
@NullMarked
package org.ledgerdesk.ticket.directory;

import org.jspecify.annotations.NullMarked;
