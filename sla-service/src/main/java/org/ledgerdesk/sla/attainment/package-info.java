/** How promises were kept and what waits to be: figures, lists of clocks and the age of open tickets, for staff. */
@NullMarked
package org.ledgerdesk.sla.attainment;

import org.jspecify.annotations.NullMarked;
