package org.ledgerdesk.chassis.preset;

import java.util.Set;

/** A text of the preset in each language of the desk. */
public record Words(String en, String nl) {

    public static Words of(Entry entry) {
        var both = entry.keys(Set.of("en", "nl"));
        return new Words(both.required("en").text(), both.required("nl").text());
    }

    /** English for who reads neither. */
    public String in(String language) {
        return language.equals("nl") ? nl : en;
    }
}
