/** Chains the stored facts of each aggregate by hash, so that a changed, missing or cut-off fact is found; decision 0052. */
@NullMarked
package org.ledgerdesk.chassis.chain;

import org.jspecify.annotations.NullMarked;
