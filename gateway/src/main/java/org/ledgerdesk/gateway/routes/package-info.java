/** Which service answers which path, and how a request and its answer travel there and back. */
@NullMarked
package org.ledgerdesk.gateway.routes;

import org.jspecify.annotations.NullMarked;
