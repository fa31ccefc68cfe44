/** What the ledger must know of organisations and tickets that other services keep. */
@NullMarked
package org.ledgerdesk.allowance.directory;

import org.jspecify.annotations.NullMarked;
