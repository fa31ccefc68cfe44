package org.ledgerdesk.chassis.caller;

import java.util.Set;

/** Refuses, at start, a secret that anybody could guess: there are no default secrets. */
public final class Secrets {

    private static final int SHORTEST = 16;
    private static final Set<String> GUESSED = Set.of("changeme", "secret", "password", "default", "ledgerdesk");

    private Secrets() {}

    /**
     * The secret itself when it is worth the name.
     *
     * @throws IllegalStateException naming the variable, never the value, when it is missing, short or a known default
     */
    public static String strong(String variable, String secret) {
        if (secret.isBlank()) {
            throw new IllegalStateException(variable + " is not set; this service has no default for it.");
        }
        var letters = secret.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
        if (secret.length() < SHORTEST
                || GUESSED.contains(letters)
                || secret.chars().distinct().count() < 6) {
            throw new IllegalStateException(
                    variable + " is too weak: use at least " + SHORTEST + " random characters.");
        }
        return secret;
    }
}
