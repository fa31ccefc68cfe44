/** Fills a desk with believable tickets of years, through the door that another desk's tickets come in by. */
@NullMarked
package org.ledgerdesk.local.load;

import org.jspecify.annotations.NullMarked;
