/** Looks whether a desk's record is whole and everything derived from it agrees. */
@NullMarked
package org.ledgerdesk.local.check;

import org.jspecify.annotations.NullMarked;
