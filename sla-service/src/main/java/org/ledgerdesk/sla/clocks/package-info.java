/** A ticket's clocks: judged from its facts as they arrive, and shown to whoever sees the ticket. */
@NullMarked
package org.ledgerdesk.sla.clocks;

import org.jspecify.annotations.NullMarked;
