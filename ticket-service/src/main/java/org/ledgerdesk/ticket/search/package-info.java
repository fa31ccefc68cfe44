/** Finding tickets by what was written in them, also years ago, in English and Dutch; notes are found by staff only. */
@NullMarked
package org.ledgerdesk.ticket.search;

import org.jspecify.annotations.NullMarked;
