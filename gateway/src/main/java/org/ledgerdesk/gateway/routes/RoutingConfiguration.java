package org.ledgerdesk.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.ledgerdesk.gateway.problems.Problem;
import org.ledgerdesk.gateway.problems.ProblemWriter;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Hands the map of the desk to Spring Cloud Gateway, and closes every door that is not on it. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    /** Paths on which nothing is ever served by falling back to the portal. */
    private static final List<String> CLOSED = List.of(
            "/api/**",
            "/internal/**",
            "/oauth2/**",
            "/actuator/**",
            "/prometheus/**",
            "/metrics/**",
            "/healthz/**",
            "/v3/**",
            "/swagger-ui/**",
            "/error/**");

    /** By itself it would take a platform thread for each answer under way (gateway issue 4150); see decision 0022. */
    @Bean
    HttpClient outbound() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(2))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> toServices(Routes routes) {
        RequestPredicate mapped = request -> routes.to(request.path())
                .map(route -> {
                    MvcUtils.setRequestUrl(request, route.target());
                    // What its time is counted under: the route, never the path with somebody's reference in it.
                    request.attributes().put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, route.pattern());
                    return true;
                })
                .orElse(false);
        return GatewayRouterFunctions.route("services").route(mapped, http()).build();
    }

    /** After the controllers and before the portal, so that an unknown path of the API is never its front page. */
    @Bean
    SimpleUrlHandlerMapping closed(ProblemWriter problems) {
        HttpRequestHandler nothing = (request, response) -> problems.write(request, response, Problem.notFound());
        var mapping = new SimpleUrlHandlerMapping();
        mapping.setUrlMap(CLOSED.stream().collect(Collectors.toMap(path -> path, path -> nothing)));
        mapping.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        return mapping;
    }
}
