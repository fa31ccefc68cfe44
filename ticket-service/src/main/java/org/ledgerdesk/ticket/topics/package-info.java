/** The only package that knows topics: what a ticket's facts look like outside, and what others' facts do here. */
@NullMarked
package org.ledgerdesk.ticket.topics;

import org.jspecify.annotations.NullMarked;
