/** The one door to the desk: it knows who calls and where each path lives, and decides nothing about tickets. */
@NullMarked
package org.ledgerdesk.gateway;

import org.jspecify.annotations.NullMarked;
