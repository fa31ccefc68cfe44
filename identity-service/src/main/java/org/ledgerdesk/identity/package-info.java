/** Organisations, people and how they sign in; signs the access tokens every other service verifies. */
@NullMarked
package org.ledgerdesk.identity;

import org.jspecify.annotations.NullMarked;
