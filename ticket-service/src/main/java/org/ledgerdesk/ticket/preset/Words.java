package org.ledgerdesk.ticket.preset;

import java.util.Set;

/** A text of the preset in each language of the desk. */
public record Words(String en, String nl) {

    static Words in(Entry entry, String key) {
        var both = entry.entry(key, Set.of("en", "nl"));
        return new Words(both.text("en"), both.text("nl"));
    }
}
