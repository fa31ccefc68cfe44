package org.ledgerdesk.gateway.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps the access tokens of those who are busy just now, so that identity is asked once and not for every request;
 * for so short a time that a revoked token, a changed role or a locked person shows soon.
 */
@Component
public class AccessTokens {

    private static final Duration REVOKED_TOKEN_SHOWS_WITHIN = Duration.ofSeconds(30);
    private static final Duration CHANGED_PERSON_SHOWS_WITHIN = Duration.ofMinutes(1);
    /** A token leaves this long before it ends: a request under way must not arrive with a dead one. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Identity identity;
    private final AsyncCache<String, Access> kept = Caffeine.newBuilder()
            .maximumSize(20_000)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .expireAfter(Expiry.<String, Access>creating((key, access) -> lifetime(key, access)))
            .buildAsync();

    AccessTokens(Identity identity) {
        this.identity = identity;
    }

    /** Never answered from memory: a password is judged each time; identity slows down who guesses from one address. */
    public Optional<Access> ofCredentials(String email, String password, String address) {
        return identity.ofCredentials(email, password, address);
    }

    /** Each session has its own: one that a new password has ended must not live on what another one was given. */
    public Optional<Access> ofSession(SignedIn session) {
        return kept(
                "person:" + session.personId() + "@" + session.since().toEpochMilli(),
                () -> identity.ofSession(session));
    }

    public Optional<Access> ofApiToken(String token) {
        return kept(tokenKey(token), () -> identity.ofApiToken(token));
    }

    boolean keepsApiToken(String token) {
        return kept.getIfPresent(tokenKey(token)) != null;
    }

    private Optional<Access> kept(String key, Supplier<Optional<Access>> ask) {
        try {
            return Optional.ofNullable(
                    kept.get(key, unused -> ask.get().orElse(null)).join());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    static Duration lifetime(String key, Access access) {
        var longest = key.startsWith("token:") ? REVOKED_TOKEN_SHOWS_WITHIN : CHANGED_PERSON_SHOWS_WITHIN;
        var usable = Duration.ofSeconds(access.expiresInSeconds()).minus(MARGIN);
        return usable.compareTo(longest) < 0 ? usable.isNegative() ? Duration.ZERO : usable : longest;
    }

    /** A heap dump of the gateway shall not be a list of working tokens to type in. */
    private static String tokenKey(String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return "token:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
