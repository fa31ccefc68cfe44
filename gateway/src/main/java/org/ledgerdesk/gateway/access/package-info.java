/** Turns what a caller shows (session, API token, access token) into the access token that services read. */
@NullMarked
package org.ledgerdesk.gateway.access;

import org.jspecify.annotations.NullMarked;
