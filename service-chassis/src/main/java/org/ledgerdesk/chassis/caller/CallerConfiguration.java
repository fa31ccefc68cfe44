package org.ledgerdesk.chassis.caller;

import java.util.List;
import org.ledgerdesk.chassis.problems.ProblemWriter;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Every request but the health check and the scrape carries a token that identity-service signed. */
@EnableScheduling
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
public class CallerConfiguration {

    /** The one issuer of tokens, whatever address identity-service has. */
    public static final String ISSUER = "ledgerdesk";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    /** Last of the chains, so that a service may put public paths of its own before it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain tokens(HttpSecurity http, ProblemWriter problems) {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/healthz", "/prometheus", "/v3/api-docs", "/error")
                                .permitAll()
                                .requestMatchers("/internal/**")
                                .hasAuthority(Role.SERVICE.name())
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities())));
        return http.build();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(@Value("${ledgerdesk.identity-url}") String identity) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(identity + "/oauth2/jwks")
                .jwsAlgorithms(
                        algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(ISSUER));
        return decoder;
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceCalls serviceCalls(
            @Value("${spring.application.name}") String service,
            @Value("${ledgerdesk.client-secret}") String secret,
            @Value("${ledgerdesk.identity-url}") String identity) {
        return new ServiceCalls(service, Secrets.strong("LEDGERDESK_CLIENT_SECRET", secret), identity);
    }

    @Bean
    OnceOnly onceOnly(JdbcClient jdbc, JsonMapper json, OneTransaction transaction) {
        return new OnceOnly(jdbc, json, transaction);
    }

    /** Only where the table is. */
    @Bean
    @ConditionalOnExpression("'${spring.flyway.locations:}'.contains('db/chassis/idempotency')")
    AnsweredRequestSweep answeredRequestSweep(OnceOnly once) {
        return new AnsweredRequestSweep(once);
    }

    /** For services without Axon; the event-sourced ones get theirs from the relay's configuration. */
    @Bean
    @ConditionalOnMissingBean
    OneTransaction oneTransaction(TransactionTemplate template) {
        return new SpringTransaction(template);
    }

    @Bean
    WebMvcConfigurer callerParameter() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }

    private static JwtAuthenticationConverter authorities() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> Callers.from(jwt).roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.name()))
                .map(authority -> (org.springframework.security.core.GrantedAuthority) authority)
                .toList());
        return converter;
    }
}
