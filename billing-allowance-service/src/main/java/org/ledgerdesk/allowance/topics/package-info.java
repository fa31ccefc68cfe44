/** What the allowances tell, and what they hear of tickets. */
@NullMarked
package org.ledgerdesk.allowance.topics;

import org.jspecify.annotations.NullMarked;
