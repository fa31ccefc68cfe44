/** The ledger of work as people read and write it: entries, corrections, and how each month stands. */
@NullMarked
package org.ledgerdesk.allowance.ledger;

import org.jspecify.annotations.NullMarked;
