/** Serves the built portal. */
@NullMarked
package org.ledgerdesk.gateway.portal;

import org.jspecify.annotations.NullMarked;
