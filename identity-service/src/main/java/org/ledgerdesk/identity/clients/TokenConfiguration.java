package org.ledgerdesk.identity.clients;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.ledgerdesk.chassis.caller.CallerConfiguration;
import org.ledgerdesk.chassis.caller.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The authorization server, no larger than what is used of it: a token endpoint for client credentials and the public
 * keys. Everything else is behind the chassis's chain, which comes last and asks for a token.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain clientCredentials(HttpSecurity http, Clients clients) {
        http.securityMatcher("/oauth2/token", "/oauth2/jwks")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .oauth2AuthorizationServer(server -> server.registeredClientRepository(clients)
                        .authorizationService(new NothingKept())
                        .clientAuthentication(authentication ->
                                authentication.authenticationProviders(providers -> providers.forEach(provider -> {
                                    if (provider instanceof ClientSecretAuthenticationProvider bySecret) {
                                        bySecret.setPasswordEncoder(new SecretHash());
                                    }
                                }))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return http.build();
    }

    /** For people who cannot sign in yet. A token that comes along is not even looked at. */
    @Bean
    @Order(2)
    SecurityFilterChain publicRequests(HttpSecurity http) {
        var path = PathPatternRequestMatcher.withDefaults();
        http.securityMatcher(new OrRequestMatcher(
                        path.matcher(HttpMethod.POST, "/api/v1/access-requests"),
                        path.matcher(HttpMethod.POST, "/api/v1/password-resets"),
                        path.matcher(HttpMethod.POST, "/api/v1/password-resets/{token}")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeySource(SigningKeys keys) {
        return new ImmutableJWKSet<>(keys.load());
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    /** This service knows its own key; it need not ask itself over HTTP. */
    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(CallerConfiguration.ISSUER));
        return decoder;
    }

    /** The claims of which every service makes its {@code Caller}. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> programClaims() {
        return context -> {
            var client = context.getRegisteredClient();
            List<String> roles = client.getClientSettings().getSetting(Clients.ROLES);
            context.getClaims()
                    .issuer(CallerConfiguration.ISSUER)
                    .id(UUID.randomUUID().toString())
                    .claim("name", client.getClientName())
                    .claim("kind", Kind.MACHINE.name())
                    .claim("roles", roles)
                    .claim("departments", List.of())
                    .claim("locale", "en");
        };
    }
}
