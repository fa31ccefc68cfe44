/** Open clocks: the table the sweep reads, the sweep that warns and breaches on time, and the figures to watch both. */
@NullMarked
package org.ledgerdesk.sla.breach;

import org.jspecify.annotations.NullMarked;
