/**
 * What is promised about a ticket and whether it was kept: clocks as a pure function of the ticket's facts, the policy
 * and its calendars.
 */
@NullMarked
package org.ledgerdesk.sla.domain;

import org.jspecify.annotations.NullMarked;
