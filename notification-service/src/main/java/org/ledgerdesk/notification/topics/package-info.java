/** What this service hears on Kafka topics; the only place that knows their form. */
@NullMarked
package org.ledgerdesk.notification.topics;

import org.jspecify.annotations.NullMarked;
