package org.ledgerdesk.local.process;

import java.util.List;
import java.util.Map;

/** One process of the stack: how it is started, how one sees that it answers, and how it is asked to stop. */
public record Part(
        String name, List<String> command, Map<String, String> environment, Readiness readiness, StopSignal stop) {}
