package org.ledgerdesk.gateway.routes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes off an answer what only the gateway says, and hides where the service lives. */
@Component
class AnswerHeaders implements ResponseHttpHeadersFilter {

    private static final Set<String> OURS_TO_SAY = Set.of(
            "set-cookie",
            "server",
            "x-powered-by",
            "x-frame-options",
            "x-content-type-options",
            "x-xss-protection",
            "strict-transport-security",
            "content-security-policy",
            "referrer-policy",
            "permissions-policy",
            "date");

    private final List<String> services;

    AnswerHeaders(Routes routes) {
        this.services = routes.services().values().stream()
                .map(uri -> uri.toString().replaceFirst("/+$", ""))
                .toList();
    }

    @Override
    public HttpHeaders apply(HttpHeaders from, ServerResponse response) {
        var kept = new HttpHeaders();
        from.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!OURS_TO_SAY.contains(lower) && !lower.startsWith("access-control-")) {
                kept.addAll(name, values);
            }
        });
        var location = kept.getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            services.stream()
                    .filter(service -> location.startsWith(service + "/"))
                    .findFirst()
                    .ifPresent(service -> kept.set(HttpHeaders.LOCATION, location.substring(service.length())));
        }
        return kept;
    }
}
