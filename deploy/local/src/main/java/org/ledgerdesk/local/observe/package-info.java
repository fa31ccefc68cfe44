/** Asks a Prometheus that watches a desk whether all that we ship to watch it with has something to show. */
@NullMarked
package org.ledgerdesk.local.observe;

import org.jspecify.annotations.NullMarked;
