/** What this desk's tickets can be about and who works on them: the preset's categories and departments, checked at start. */
@NullMarked
package org.ledgerdesk.ticket.preset;

import org.jspecify.annotations.NullMarked;
