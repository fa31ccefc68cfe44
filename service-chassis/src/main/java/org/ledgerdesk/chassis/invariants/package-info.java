/** Lets a service say of itself whether its projections are what a rebuild would give; {@code ./ledgerdesk drill} asks. */
@NullMarked
package org.ledgerdesk.chassis.invariants;

import org.jspecify.annotations.NullMarked;
