package org.ledgerdesk.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Identity as the gateway knows it: really signed tokens, a client that must show its secret, three who can sign in. */
final class FakeIdentity extends BackEnd {

    static final String SECRET = "the-gateways-own-test-secret";
    static final String AGENT = "agent@ledgerdesk.example";
    static final String LEAVER = "leaver@ledgerdesk.example";
    static final String PASSWORD = "correct horse battery staple";

    private final RSAKey key = key("identity");
    private final RSAKey stranger = key("stranger");
    private final Set<String> acceptedOwnTokens = ConcurrentHashMap.newKeySet();
    private final Map<String, String> apiTokens = new ConcurrentHashMap<>();
    private final Set<String> locked = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> newPasswords = new ConcurrentHashMap<>();
    private volatile boolean broken;
    volatile String lastClientAddress = "";
    final AtomicInteger exchanges = new AtomicInteger();

    FakeIdentity() {
        super("identity");
        forget();
    }

    @Override
    void forget() {
        super.forget();
        newPasswords.clear();
        on("/oauth2/jwks", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        on("/oauth2/token", this::ownToken);
        on("/internal/access-tokens", this::accessToken);
    }

    void knowsApiToken(String token, String personId) {
        apiTokens.put(token, personId);
    }

    void revokes(String token) {
        apiTokens.remove(token);
    }

    void locks(String personId) {
        locked.add(personId);
    }

    void unlocks(String personId) {
        locked.remove(personId);
    }

    /** Who was signed in before now is so no longer. */
    void givesNewPassword(String personId) {
        newPasswords.put(personId, Instant.now());
    }

    /** While it is broken, it answers as a failing service does. */
    void breaks(boolean now) {
        broken = now;
    }

    /** As after a restart with new keys: what it gave out before, it no longer takes. */
    void forgetsWhomItTrusted() {
        acceptedOwnTokens.clear();
    }

    String token(String subject, Duration lifetime) {
        return signed(key, "ledgerdesk", subject, lifetime);
    }

    String tokenOfAnotherIssuer(String subject) {
        return signed(key, "somebody-else", subject, Duration.ofMinutes(5));
    }

    String forgedToken(String subject) {
        return signed(stranger, "ledgerdesk", subject, Duration.ofMinutes(5));
    }

    private void ownToken(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        note(exchange, body);
        var expected =
                "Basic " + Base64.getEncoder().encodeToString(("gateway:" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        var token = token("gateway", Duration.ofMinutes(10)) + "#" + exchanges.get();
        acceptedOwnTokens.add(token);
        json(exchange, 200, """
                {"access_token":"%s","token_type":"Bearer","expires_in":600}""".formatted(token));
    }

    private void accessToken(HttpExchange exchange) throws IOException {
        var question = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        var own = exchange.getRequestHeaders().getFirst("Authorization");
        if (own == null || !acceptedOwnTokens.contains(own.substring("Bearer ".length()))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            json(exchange, 401, "{\"code\":\"not-signed-in\"}");
            return;
        }
        exchanges.incrementAndGet();
        if (broken) {
            json(exchange, 500, "{}");
            return;
        }
        lastClientAddress = question.path("clientAddress").asString("");
        if (question.path("email").asString("").startsWith("guesser@")) {
            exchange.getResponseHeaders().set("Retry-After", "240");
            json(exchange, 429, "{\"code\":\"too-many-requests\"}");
            return;
        }
        var person = personAsked(question);
        if (person.isEmpty() || locked.contains(person)) {
            json(exchange, 401, "{\"code\":\"wrong-credentials\"}");
            return;
        }
        json(exchange, 200, """
                {"accessToken":"%s","expiresInSeconds":600,"person":{"id":"%s","email":"%s","name":"Agnes Agent",
                "kind":"STAFF","roles":["AGENT"],"organisation":null,"departments":["SUPPORT"],"locale":"en",
                "active":true}}""".formatted(token(person, Duration.ofMinutes(10)), person, AGENT));
    }

    private String personAsked(JsonNode question) {
        if (question.has("apiToken")) {
            return apiTokens.getOrDefault(question.get("apiToken").asString(), "");
        }
        if (question.has("personId")) {
            var person = question.get("personId").asString();
            var signedInAt = Instant.parse(question.get("signedInAt").asString());
            return signedInAt.isBefore(newPasswords.getOrDefault(person, Instant.EPOCH)) ? "" : person;
        }
        if (!question.get("password").asString().equals(PASSWORD)) {
            return "";
        }
        return switch (question.get("email").asString()) {
            case AGENT -> "agent-1";
            case LEAVER -> "leaver-1";
            default -> "";
        };
    }

    private static String signed(RSAKey key, String issuer, String subject, Duration lifetime) {
        try {
            var now = Instant.now();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("identity").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .subject(subject)
                            .issueTime(Date.from(now.minusSeconds(1000)))
                            .expirationTime(Date.from(now.plus(lifetime)))
                            .build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
