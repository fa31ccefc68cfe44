package org.ledgerdesk.local.check;

import java.util.List;
import java.util.Locale;

/** What became of one invariant: over how many things it was looked at, and which of them break it. */
public record Finding(String invariant, long counted, List<String> breaches) {

    private static final int SHOWN = 10;

    boolean holds() {
        return breaches.isEmpty();
    }

    /** One line, and below it the first breaches. */
    String text() {
        var line = new StringBuilder(
                String.format(Locale.ROOT, "  %-6s %-58s %,12d", holds() ? "ok" : "BREACH", invariant, counted));
        breaches.stream().limit(SHOWN).forEach(breach -> line.append("\n           ")
                .append(breach));
        if (breaches.size() > SHOWN) {
            line.append("\n           and ").append(breaches.size() - SHOWN).append(" more");
        }
        return line.toString();
    }
}
