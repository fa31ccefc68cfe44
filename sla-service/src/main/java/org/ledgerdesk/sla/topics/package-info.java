/** The only package that knows topics: ticket facts come in, clock events go out. */
@NullMarked
package org.ledgerdesk.sla.topics;

import org.jspecify.annotations.NullMarked;
