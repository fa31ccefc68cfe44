/** Organisations and the people in them: plain tables, and a public fact for each change. */
@NullMarked
package org.ledgerdesk.identity.directory;

import org.jspecify.annotations.NullMarked;
