/** Which passwords may be chosen. */
@NullMarked
package org.ledgerdesk.identity.signin;

import org.jspecify.annotations.NullMarked;
