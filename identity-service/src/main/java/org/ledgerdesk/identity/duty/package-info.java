/** Who is on duty when, who is away, and whom a ticket should therefore reach. */
@NullMarked
package org.ledgerdesk.identity.duty;

import org.jspecify.annotations.NullMarked;
