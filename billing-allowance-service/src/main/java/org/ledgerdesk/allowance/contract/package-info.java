/** Sets what an organisation is promised. */
@NullMarked
package org.ledgerdesk.allowance.contract;

import org.jspecify.annotations.NullMarked;
