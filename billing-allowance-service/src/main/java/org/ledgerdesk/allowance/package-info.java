/** Maintenance hours: contracts, the ledger of work, and how each month stands. */
@NullMarked
package org.ledgerdesk.allowance;

import org.jspecify.annotations.NullMarked;
