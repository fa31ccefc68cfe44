/** Who of the desk may see, weigh and change what it promises. */
@NullMarked
package org.ledgerdesk.sla.staff;

import org.jspecify.annotations.NullMarked;
