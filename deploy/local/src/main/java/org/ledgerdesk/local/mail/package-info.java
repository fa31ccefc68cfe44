/** The mail server of a local desk, run as a process of its own. */
@NullMarked
package org.ledgerdesk.local.mail;

import org.jspecify.annotations.NullMarked;
