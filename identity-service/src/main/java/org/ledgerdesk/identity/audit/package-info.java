/** Who did what: an append-only table that administrators read. */
@NullMarked
package org.ledgerdesk.identity.audit;

import org.jspecify.annotations.NullMarked;
