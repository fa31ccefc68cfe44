/** Lists page by page: an opaque cursor that only its caller can use, for the list it came from. */
@NullMarked
package org.ledgerdesk.ticket.paging;

import org.jspecify.annotations.NullMarked;
