@org.jspecify.annotations.NullMarked
package org.ledgerdesk.sla.domain;
