/** The people, contracts and tickets a new local desk starts with, all brought in through the desk's own REST API. */
@NullMarked
package org.ledgerdesk.local.demo;

import org.jspecify.annotations.NullMarked;
