package org.ledgerdesk.local.bench;

/**
 * Warnings and breaches as somebody counted them.
 *
 * @param steps how many in all
 * @param different how many different ones: the same of the same clock counts once
 */
record Fired(long steps, long different, Timings lateness) {

    String told(long expected) {
        boolean once = steps == expected && different == expected;
        return "%,d of %,d steps, %s"
                .formatted(different, expected, once ? "each once" : steps + " IN ALL: NOT EACH ONCE");
    }
}
