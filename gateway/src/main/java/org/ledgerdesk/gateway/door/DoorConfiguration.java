package org.ledgerdesk.gateway.door;

import java.util.List;
import org.ledgerdesk.gateway.Settings;
import org.ledgerdesk.gateway.access.AccessFilter;
import org.ledgerdesk.gateway.access.AccessTokens;
import org.ledgerdesk.gateway.limits.Limits;
import org.ledgerdesk.gateway.problems.Problem;
import org.ledgerdesk.gateway.problems.ProblemWriter;
import org.ledgerdesk.gateway.routes.Routes;
import org.ledgerdesk.gateway.session.BrowserSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What each request meets, in order: firewall, headers, CSRF, who is calling, and whether the path wants to know. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Settings settings,
            Routes routes,
            AccessTokens tokens,
            JwtDecoder decoder,
            BrowserSessions sessions,
            CsrfTokenRepository forgeryTokens,
            Limits limits,
            ProblemWriter problems) {
        RequestMatcher needsCaller = request ->
                routes.to(request.getRequestURI()).map(route -> !route.open()).orElse(false);
        // Spring Security's own session handling would give the session a new id at each request: it takes every
        // caller, found anew each time, for one who has just signed in.
        http.sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> SafeHeaders.write(headers, settings))
                .csrf(
                        csrf -> // Masking a token is for pages that contain it; ours goes out in a cookie only, and
                                // only when asked.
                                csrf.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                                        .csrfTokenRepository(forgeryTokens)
                                        .requireCsrfProtectionMatcher(new CouldBeForged(sessions)))
                .addFilterAfter(new AccessFilter(tokens, decoder, sessions, limits, problems), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(needsCaller)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, e) -> problems.write(request, response, Problem.notSignedIn()))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.write(request, response, Problem.forgery())));
        return http.build();
    }

    /** Readable by the portal's script on purpose: that script sends it back, which a foreign page cannot. */
    @Bean
    CsrfTokenRepository forgeryTokens(Settings settings) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie ->
                cookie.path("/").sameSite("Lax").secure(settings.session().cookieSecure()));
        return tokens;
    }

    @Bean
    JwtDecoder jwtDecoder(Settings settings) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.services().identity() + "/oauth2/jwks")
                .jwsAlgorithms(
                        algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer("ledgerdesk"));
        return decoder;
    }

    /** The firewall refuses double slashes, dots, semicolons, encoded slashes and control characters. */
    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, trick) -> problems.write(
                request,
                response,
                "TRACE".equals(request.getMethod())
                        ? Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "We do not answer to that.")
                        : Problem.malformed("malformed-request", "The path or a header is not well-formed."));
    }
}
