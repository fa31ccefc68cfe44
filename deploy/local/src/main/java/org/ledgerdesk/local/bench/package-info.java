/** How fast a desk is: each figure beside something measured in the same run on the same machine, for only such ratios last. */
@NullMarked
package org.ledgerdesk.local.bench;

import org.jspecify.annotations.NullMarked;
