package org.ledgerdesk.gateway.access;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ledgerdesk.gateway.Settings;
import org.ledgerdesk.gateway.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks identity-service, as the client {@code gateway}, for a person's access token. */
@Component
class Identity {

    private static final Logger log = LoggerFactory.getLogger(Identity.class);

    private final RestClient identity;

    Identity(HttpClient http, Settings settings) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(Duration.ofSeconds(5));
        this.identity = RestClient.builder()
                .baseUrl(settings.services().identity())
                .requestFactory(requests)
                .requestInterceptor(OwnToken.interceptor(settings, requests))
                .build();
    }

    Optional<Access> ofCredentials(String email, String password, String address) {
        return ask(Map.of("email", email, "password", password, "clientAddress", address));
    }

    Optional<Access> ofSession(SignedIn session) {
        return ask(Map.of(
                "personId", session.personId(), "signedInAt", session.since().toString()));
    }

    Optional<Access> ofApiToken(String token) {
        return ask(Map.of("apiToken", token));
    }

    private Optional<Access> ask(Map<String, String> question) {
        try {
            return answer(question);
        } catch (OwnTokenRefused refused) {
            // Identity may have been set up anew since; the refused token is forgotten, so this asks with a fresh one.
            return answer(question);
        }
    }

    private Optional<Access> answer(Map<String, String> question) {
        try {
            return Optional.ofNullable(identity.post()
                    .uri("/internal/access-tokens")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(question)
                    .retrieve()
                    .body(Access.class));
        } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.UnprocessableContent no) {
            var headers = no.getResponseHeaders();
            if (headers != null && headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
                throw new OwnTokenRefused();
            }
            return Optional.empty();
        } catch (HttpClientErrorException.TooManyRequests guessing) {
            throw Problem.tooMany(waitOf(guessing));
        } catch (RestClientException | OAuth2AuthorizationException failed) {
            log.warn("identity-service gave no access token: {}", failed.toString());
            throw Problem.unavailable();
        }
    }

    private static Duration waitOf(HttpClientErrorException refused) {
        var headers = refused.getResponseHeaders();
        var named = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        return Duration.ofSeconds(named != null && named.matches("\\d{1,6}") ? Long.parseLong(named) : 60);
    }

    /** The challenge tells a refused gateway from a refused person; both are a 401. */
    private static final class OwnTokenRefused extends RuntimeException {

        OwnTokenRefused() {
            super("identity-service does not accept this gateway's own token", null, false, false);
        }
    }
}
