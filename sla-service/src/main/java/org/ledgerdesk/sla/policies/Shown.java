package org.ledgerdesk.sla.policies;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** Which versions a list shows: those in force and those to come, or all. */
enum Shown {
    CURRENT,
    ALL;

    static Shown asked(@Nullable String versions) {
        if (versions == null) {
            return CURRENT;
        }
        if (versions.equals("all")) {
            return ALL;
        }
        throw Problem.malformed("invalid-versions", "'versions' is 'all', or left out for those in force and to come.");
    }

    /** @param series what versions of the same thing have in common */
    <T> List<Version<T>> of(
            List<Version<T>> versions,
            @Nullable String organisation,
            Function<Version<T>, Object> series,
            Instant now) {
        Map<Object, Version<T>> inForce = versions.stream()
                .filter(version -> !version.validFrom().isAfter(now))
                .collect(Collectors.toMap(
                        series,
                        version -> version,
                        (one, other) -> Version.<T>byWeight().compare(one, other) > 0 ? one : other));
        return versions.stream()
                .filter(version -> organisation == null || version.isOf(organisation))
                .filter(version -> this == ALL
                        || isToCome(version, versions, series, now)
                        || version.equals(inForce.get(series.apply(version))))
                .sorted(Comparator.comparing((Version<T> version) -> version.savedAt())
                        .thenComparing(Version::number)
                        .reversed())
                .toList();
    }

    /** Another that is saved later for the same moment takes its place. */
    private static <T> boolean isToCome(
            Version<T> version, List<Version<T>> versions, Function<Version<T>, Object> series, Instant now) {
        return version.validFrom().isAfter(now)
                && versions.stream()
                        .noneMatch(other -> other.validFrom().equals(version.validFrom())
                                && other.number() > version.number()
                                && series.apply(other).equals(series.apply(version)));
    }
}
