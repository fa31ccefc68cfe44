/** Makes trouble for a running desk at which people write, and looks whether anything was lost or took effect twice. */
@NullMarked
package org.ledgerdesk.local.drill;

import org.jspecify.annotations.NullMarked;
