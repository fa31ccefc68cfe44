/** Proving to be somebody: passwords, API tokens, resets, and the access tokens that follow. */
@NullMarked
package org.ledgerdesk.identity.signin;

import org.jspecify.annotations.NullMarked;
