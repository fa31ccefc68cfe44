/** How often one caller may knock. */
@NullMarked
package org.ledgerdesk.gateway.limits;

import org.jspecify.annotations.NullMarked;
