package org.ledgerdesk.sla.domain;

import java.util.List;

/** What came of a command: the steps taken, and all clocks of the ticket before and after them. */
public record Judged(List<ClockEvent> steps, List<Clock> before, List<Clock> clocks) {}
