package org.ledgerdesk.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.gateway.Settings;
import org.ledgerdesk.gateway.problems.Problem;
import org.springframework.stereotype.Component;

/** Counts each caller's requests in a bucket of their own: whoever is known by who they are, strangers by address. */
@Component
public class Limits {

    /** Where strangers try their luck, or make us send mail. */
    private static final List<String> DOORS =
            List.of("/api/v1/session", "/api/v1/access-requests", "/api/v1/password-resets");

    private final LoadingCache<String, Bucket> callers;
    private final LoadingCache<String, Bucket> doors;

    Limits(Settings settings) {
        this.callers = buckets(settings.limits().caller());
        this.doors = buckets(settings.limits().door());
    }

    public void count(HttpServletRequest request, @Nullable String caller) {
        if (isDoor(request)) {
            take(doors, request.getRemoteAddr());
        }
        if (caller == null) {
            countStranger(request);
        } else {
            take(callers, "caller:" + caller);
        }
    }

    public void countStranger(HttpServletRequest request) {
        take(callers, "address:" + request.getRemoteAddr());
    }

    private static boolean isDoor(HttpServletRequest request) {
        var path = request.getRequestURI();
        return "POST".equals(request.getMethod()) && DOORS.stream().anyMatch(path::startsWith);
    }

    private static void take(LoadingCache<String, Bucket> buckets, String key) {
        var taken = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw Problem.tooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    /** A bucket unused for ten minutes is full again and may be forgotten. */
    private static LoadingCache<String, Bucket> buckets(Settings.Limit limit) {
        var oneEvery = Duration.ofNanos(Math.round(1e9 / limit.perSecond()));
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(key -> Bucket.builder()
                        .addLimit(bucket -> bucket.capacity(limit.burst()).refillGreedy(1, oneEvery))
                        .build());
    }
}
