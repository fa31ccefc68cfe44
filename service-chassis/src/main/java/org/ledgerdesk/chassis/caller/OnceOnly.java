package org.ledgerdesk.chassis.caller;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a write happen once however often it is sent: design 4, {@code Idempotency-Key}. The record rides in the
 * write's own transaction, so there is no moment at which one exists without the other. What is kept is status, the
 * {@code Location}, the {@code ETag} and a body of ids and states; never text. Kept 48 hours, per caller.
 */
public final class OnceOnly {

    private static final int LONGEST_KEY = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OneTransaction transaction;

    OnceOnly(JdbcClient jdbc, JsonMapper json, OneTransaction transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    /**
     * Runs the work in one transaction, once per caller and key.
     *
     * @param key the {@code Idempotency-Key} header; null runs the work without a record
     * @param request what was asked, including the path; compared by hash, not kept
     * @param work answers with a body that holds ids and states only: it is stored as it is
     * @throws Problem 422 {@code idempotency-key-reused} for another request, 409 {@code still-running} while the
     *     first one runs
     */
    public ResponseEntity<?> answer(
            Caller caller, @Nullable String key, Object request, Supplier<? extends ResponseEntity<?>> work) {
        if (key == null) {
            return transaction.call(work::get);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.malformed("idempotency-key-malformed", "An Idempotency-Key has 1 to 200 characters.");
        }
        var hash = sha256(json.writeValueAsString(request));
        return transaction.call(() -> once(caller.id(), key, hash, work));
    }

    private ResponseEntity<?> once(String caller, String key, String hash, Supplier<? extends ResponseEntity<?>> work) {
        boolean alone = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 4))")
                .param("key", caller + '\n' + key)
                .query(Boolean.class)
                .single();
        if (!alone) {
            throw Problem.conflict("still-running", "The first request with this Idempotency-Key is still running.");
        }
        var earlier = earlier(caller, key);
        if (earlier.isPresent()) {
            return replay(earlier.get(), hash);
        }
        var answer = work.get();
        record(caller, key, hash, answer);
        return answer;
    }

    private Optional<Answered> earlier(String caller, String key) {
        return jdbc.sql("""
                        SELECT request_hash, status, location, etag, body FROM answered_request
                        WHERE caller = :caller AND key = :key AND answered_at > now() - interval '48 hours'
                        """)
                .param("caller", caller)
                .param("key", key)
                .query(Answered.class)
                .optional();
    }

    private ResponseEntity<?> replay(Answered earlier, String hash) {
        if (!earlier.requestHash().equals(hash)) {
            throw Problem.rule("idempotency-key-reused", "This Idempotency-Key was used for a different request.");
        }
        var answer = ResponseEntity.status(earlier.status()).header("Idempotent-Replay", "true");
        if (earlier.location() != null) {
            answer.location(URI.create(earlier.location()));
        }
        if (earlier.etag() != null) {
            answer.eTag(earlier.etag());
        }
        return earlier.body() == null ? answer.build() : answer.body(json.readTree(earlier.body()));
    }

    private void record(String caller, String key, String hash, ResponseEntity<?> answer) {
        HttpStatusCode status = answer.getStatusCode();
        var body = answer.getBody();
        jdbc.sql("""
                        INSERT INTO answered_request (caller, key, request_hash, status, location, etag, body)
                        VALUES (:caller, :key, :hash, :status, :location, :etag, :body)
                        ON CONFLICT (caller, key) DO UPDATE SET request_hash = excluded.request_hash,
                          status = excluded.status, location = excluded.location, etag = excluded.etag,
                          body = excluded.body, answered_at = now()
                        """)
                .param("caller", caller)
                .param("key", key)
                .param("hash", hash)
                .param("status", status.value())
                .param("location", answer.getHeaders().getFirst("Location"))
                .param("etag", answer.getHeaders().getFirst("ETag"))
                .param("body", body == null ? null : json.writeValueAsString(body))
                .update();
    }

    /** Forgets answers older than 48 hours, in small steps that lock nobody out. */
    void forgetOld() {
        jdbc.sql("""
                        DELETE FROM answered_request WHERE (caller, key) IN (
                          SELECT caller, key FROM answered_request
                          WHERE answered_at < now() - interval '48 hours' LIMIT 5000)
                        """).update();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private record Answered(
            String requestHash,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}
}
