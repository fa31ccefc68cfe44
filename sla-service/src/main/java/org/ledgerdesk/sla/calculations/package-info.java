/** The calendar arithmetic by itself, for contracts' lawyers and for tests. */
@NullMarked
package org.ledgerdesk.sla.calculations;

import org.jspecify.annotations.NullMarked;
