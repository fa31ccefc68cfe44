/** What operations watch: figures that cost little however much there is to count. */
@NullMarked
package org.ledgerdesk.chassis.watch;

import org.jspecify.annotations.NullMarked;
