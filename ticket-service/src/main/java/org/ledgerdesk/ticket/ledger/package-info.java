/** How tickets' facts are kept: under which names, with which snapshots, and how they are read back. */
@NullMarked
package org.ledgerdesk.ticket.ledger;

import org.jspecify.annotations.NullMarked;
