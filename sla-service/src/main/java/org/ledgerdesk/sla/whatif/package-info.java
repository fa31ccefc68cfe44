/** What would have become of the desk's promises had they been others; nothing of the desk is changed. */
@NullMarked
package org.ledgerdesk.sla.whatif;

import org.jspecify.annotations.NullMarked;
