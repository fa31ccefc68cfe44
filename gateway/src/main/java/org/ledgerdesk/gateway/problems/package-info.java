/** How the gateway says no: RFC 9457 answers with stable codes, whichever part of it refuses. */
@NullMarked
package org.ledgerdesk.gateway.problems;

import org.jspecify.annotations.NullMarked;
