package org.ledgerdesk.identity.domain;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client company. */
public record Organisation(
        String slug,
        String name,
        String locale,
        @Nullable String calendar,
        @Nullable UUID accountManager,
        boolean active,
        long version) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 60;

    /** Whether this could name an organisation; everything else names none. */
    public static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }
}
