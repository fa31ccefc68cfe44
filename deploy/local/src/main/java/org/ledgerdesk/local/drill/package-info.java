/** Looks whether a desk's record is whole and everything derived from it agrees; and breaks a desk to see that it stays so. */
@NullMarked
package org.ledgerdesk.local.drill;

import org.jspecify.annotations.NullMarked;
