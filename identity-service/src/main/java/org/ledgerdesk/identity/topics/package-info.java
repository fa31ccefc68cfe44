/** What leaves on {@code directory.events}: ids and facts, never a name or an address. */
@NullMarked
package org.ledgerdesk.identity.topics;

import org.jspecify.annotations.NullMarked;
