/** Business time: which instants count, and the arithmetic on them. Pure; knows nothing of tickets or clocks. */
@NullMarked
package org.ledgerdesk.sla.domain.time;

import org.jspecify.annotations.NullMarked;
