/** What a caller is told when something is not done: RFC 9457 with codes that stay. */
@NullMarked
package org.ledgerdesk.chassis.problems;

import org.jspecify.annotations.NullMarked;
