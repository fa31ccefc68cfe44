/** The local stack: everything a desk needs, as processes of one machine, started and stopped by {@code ./ledgerdesk}. */
@NullMarked
package org.ledgerdesk.local;

import org.jspecify.annotations.NullMarked;
