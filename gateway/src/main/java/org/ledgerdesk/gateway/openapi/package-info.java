/** One description of the whole API, put together from what each service says of itself, and a page to browse it. */
@NullMarked
package org.ledgerdesk.gateway.openapi;

import org.jspecify.annotations.NullMarked;
