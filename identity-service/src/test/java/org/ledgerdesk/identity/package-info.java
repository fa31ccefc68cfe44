/** identity-service from HTTP to effect, and its rules one by one. */
@NullMarked
package org.ledgerdesk.identity;

import org.jspecify.annotations.NullMarked;
