/** People, organisations and who may do what to whom: decisions only, no database and no web. */
@NullMarked
package org.ledgerdesk.identity.domain;

import org.jspecify.annotations.NullMarked;
