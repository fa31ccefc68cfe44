/** The directory's rules, one sentence each. */
@NullMarked
package org.ledgerdesk.identity.domain;

import org.jspecify.annotations.NullMarked;
