/** Decides what maintenance work costs whom: one allowance per organisation, month by month. */
@NullMarked
package org.ledgerdesk.allowance.domain;

import org.jspecify.annotations.NullMarked;
