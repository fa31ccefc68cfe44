package org.ledgerdesk.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ledgerdesk.gateway.limits.Limits;
import org.ledgerdesk.gateway.problems.Problem;
import org.ledgerdesk.gateway.problems.ProblemWriter;
import org.ledgerdesk.gateway.session.BrowserSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is calling, counts the call, and lays ready the token that the service will read. */
public class AccessFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AccessFilter.class);
    private static final String TOKEN_ENDPOINT = "/oauth2/token";

    private final AccessTokens tokens;
    private final JwtDecoder decoder;
    private final BrowserSessions sessions;
    private final Limits limits;
    private final ProblemWriter problems;

    public AccessFilter(
            AccessTokens tokens, JwtDecoder decoder, BrowserSessions sessions, Limits limits, ProblemWriter problems) {
        this.tokens = tokens;
        this.decoder = decoder;
        this.sessions = sessions;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.equals(TOKEN_ENDPOINT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var caller = caller(request);
            caller.ifPresent(AccessFilter::remember);
            limits.count(request, caller.orElse(null));
        } catch (Problem refused) {
            problems.write(request, response, refused);
            return;
        } catch (DataAccessException | TransactionException noSessions) {
            log.warn("The session store does not answer: {}", noSessions.toString());
            problems.write(request, response, Problem.unavailable());
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<String> caller(HttpServletRequest request) {
        if (request.getRequestURI().equals(TOKEN_ENDPOINT)) {
            // The client authenticates at identity itself, with its own id and secret.
            Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                    .ifPresent(own -> Credentials.passOn(request, own));
            return Optional.empty();
        }
        var bearer = Credentials.bearer(request);
        return bearer.isPresent() ? Optional.of(byBearer(request, bearer.get())) : bySession(request);
    }

    private String byBearer(HttpServletRequest request, String token) {
        if (!token.startsWith("ldk_")) {
            Credentials.passOnToken(request, token);
            return verified(request, token).getSubject();
        }
        if (!tokens.keepsApiToken(token)) {
            // Guessing tokens costs identity work, so it is counted before the token turns out to be nobody's.
            limits.countStranger(request);
        }
        var access = tokens.ofApiToken(token).orElseThrow(Problem::badToken);
        Credentials.passOnToken(request, access.accessToken());
        return access.person().id();
    }

    private Jwt verified(HttpServletRequest request, String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            limits.countStranger(request);
            throw Problem.badToken();
        } catch (JwtException noKeys) {
            log.warn("Identity's keys cannot be had: {}", noKeys.toString());
            throw Problem.unavailable();
        }
    }

    private Optional<String> bySession(HttpServletRequest request) {
        var session = sessions.signedIn(request);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        var access = tokens.ofSession(session.get());
        if (access.isEmpty()) {
            sessions.end(request);
            return Optional.empty();
        }
        Credentials.passOnToken(request, access.get().accessToken());
        return session.map(SignedIn::personId);
    }

    private static void remember(String caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(caller));
        SecurityContextHolder.setContext(context);
    }
}
