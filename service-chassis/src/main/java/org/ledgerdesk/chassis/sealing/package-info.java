/** Keeps people's words unreadable in stored events once their key is destroyed. */
@NullMarked
package org.ledgerdesk.chassis.sealing;

import org.jspecify.annotations.NullMarked;
