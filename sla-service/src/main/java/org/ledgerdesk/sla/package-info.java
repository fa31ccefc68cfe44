/** Promises and their clocks: what a desk owes its clients by when, and whether it kept its word. */
@NullMarked
package org.ledgerdesk.sla;

import org.jspecify.annotations.NullMarked;
