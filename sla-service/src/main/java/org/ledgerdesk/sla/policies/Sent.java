package org.ledgerdesk.sla.policies;

import static org.ledgerdesk.sla.calculations.Parts.required;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.calculations.Parts;

/** The pieces that policies and calendars have in common, as an admin sends them. */
final class Sent {

    private static final Duration FURTHEST = Duration.ofDays(3660);
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 63;

    private Sent() {}

    /** Now when nothing is said; never earlier, for what happened was judged by what was promised then. */
    static Instant validFrom(@Nullable String sent, Instant now) {
        if (sent == null) {
            return now.truncatedTo(ChronoUnit.MILLIS);
        }
        var from = Parts.instant("validFrom", sent).truncatedTo(ChronoUnit.MILLIS);
        if (from.isBefore(now.truncatedTo(ChronoUnit.MILLIS))) {
            throw Problem.rule(
                    "validFrom", "valid-from-in-the-past", "'validFrom' lies in the past; leave it out for now.");
        }
        if (from.isAfter(now.plus(FURTHEST))) {
            throw Problem.rule("validFrom", "out-of-range", "'validFrom' lies more than ten years ahead.");
        }
        return from;
    }

    static @Nullable String organisation(@Nullable String sent) {
        if (sent != null && (sent.length() > LONGEST_SLUG || !SLUG.matcher(sent).matches())) {
            throw Problem.rule(
                    "organisation", "invalid-organisation", "'organisation' is a slug such as harbour-linen, or null.");
        }
        return sent;
    }

    /** Whether an organisation's own is taken back; whoever does so says nothing besides. */
    static boolean takesBack(@Nullable Boolean takenBack, @Nullable String organisation, @Nullable Object... besides) {
        if (takenBack == null || !takenBack) {
            return false;
        }
        required("organisation", organisation);
        if (Stream.of(besides).anyMatch(Objects::nonNull)) {
            throw Problem.rule(
                    "takenBack",
                    "taken-back-says-more",
                    "What is taken back says nothing besides; leave out the rest, or 'takenBack'.");
        }
        return true;
    }

    static int number(String field, @Nullable Integer sent, int least, int most) {
        int number = required(field, sent);
        if (number < least || number > most) {
            throw Problem.rule(field, "out-of-range", "'%s' is a number from %d to %d.".formatted(field, least, most));
        }
        return number;
    }
}
