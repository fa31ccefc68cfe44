package org.ledgerdesk.gateway.routes;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ledgerdesk.gateway.access.Credentials;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Lets through what a caller may say, and nothing that a service could mistake for the gateway's word. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutgoingHeaders implements RequestHttpHeadersFilter {

    private static final Set<String> NEVER = Set.of(
            "authorization",
            "cookie",
            "expect",
            "forwarded",
            "host",
            "http2-settings",
            "proxy-connection",
            "upgrade",
            "via",
            "x-real-ip",
            "x-xsrf-token",
            "x-http-method-override",
            "x-original-url",
            "x-rewrite-url");
    private static final List<String> NEVER_BEGINNING = List.of("x-forwarded-", "x-user-", "x-ledgerdesk-");

    @Override
    public HttpHeaders apply(HttpHeaders incoming, ServerRequest request) {
        var dropped = new HashSet<>(NEVER);
        incoming.getOrEmpty(HttpHeaders.CONNECTION).stream()
                .flatMap(named -> Arrays.stream(named.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .forEach(dropped::add);
        var outgoing = new HttpHeaders();
        incoming.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!dropped.contains(lower) && NEVER_BEGINNING.stream().noneMatch(lower::startsWith)) {
                outgoing.addAll(name, values);
            }
        });
        Credentials.toPassOn(request.servletRequest())
                .ifPresent(value -> outgoing.set(HttpHeaders.AUTHORIZATION, value));
        return outgoing;
    }
}
