/** Tests of the gateway as it stands: a real servlet container, real HTTP behind it, a real PostgreSQL beneath it. */
@NullMarked
package org.ledgerdesk.gateway;

import org.jspecify.annotations.NullMarked;
