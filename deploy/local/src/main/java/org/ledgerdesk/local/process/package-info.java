/**
 * Operating system processes, remembered in files: who runs is known from the folder {@code pids} alone, so that any later
 * command, or the next launcher after a {@code kill -9}, sees and stops what the first one started.
 */
@NullMarked
package org.ledgerdesk.local.process;

import org.jspecify.annotations.NullMarked;
