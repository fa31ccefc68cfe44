/** What a local desk consists of: its folder, ports and secrets, the servers it stands on and the six services. */
@NullMarked
package org.ledgerdesk.local.stack;

import org.jspecify.annotations.NullMarked;
