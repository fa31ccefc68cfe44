/** Who is to be mailed about what, and the addresses and ids by which an answer finds its ticket. */
@NullMarked
package org.ledgerdesk.notification.domain;

import org.jspecify.annotations.NullMarked;
