/** The browser's session: who signed in, and nothing else. */
@NullMarked
package org.ledgerdesk.gateway.session;

import org.jspecify.annotations.NullMarked;
