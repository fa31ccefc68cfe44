package org.ledgerdesk.identity.domain;

import java.util.Set;
import org.ledgerdesk.chassis.problems.Problem;

/** The languages the desk speaks. */
public final class Locales {

    private static final Set<String> SPOKEN = Set.of("en", "nl");

    private Locales() {}

    public static String spoken(String locale) {
        if (!SPOKEN.contains(locale)) {
            throw Problem.rule("locale", "unknown-locale", "We speak en and nl.");
        }
        return locale;
    }
}
