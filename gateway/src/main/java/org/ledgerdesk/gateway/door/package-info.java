/** What every request meets first: host, firewall, headers, CSRF, and who is calling. */
@NullMarked
package org.ledgerdesk.gateway.door;

import org.jspecify.annotations.NullMarked;
