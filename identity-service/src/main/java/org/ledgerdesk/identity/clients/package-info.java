/** Programs that sign in by client credentials, and the key that signs every access token. */
@NullMarked
package org.ledgerdesk.identity.clients;

import org.jspecify.annotations.NullMarked;
