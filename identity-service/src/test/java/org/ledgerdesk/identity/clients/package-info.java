/** The signing key across restarts. */
@NullMarked
package org.ledgerdesk.identity.clients;

import org.jspecify.annotations.NullMarked;
