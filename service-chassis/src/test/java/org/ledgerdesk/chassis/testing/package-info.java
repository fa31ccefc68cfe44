/** What every service's tests stand on: real servers, callers with real tokens, the event contract, the house rules. */
@NullMarked
package org.ledgerdesk.chassis.testing;

import org.jspecify.annotations.NullMarked;
