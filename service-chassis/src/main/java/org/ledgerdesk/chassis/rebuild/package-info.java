/** Lets an operator have a service write a projection anew from its facts while it goes on; {@code ./ledgerdesk rebuild} asks. */
@NullMarked
package org.ledgerdesk.chassis.rebuild;

import org.jspecify.annotations.NullMarked;
