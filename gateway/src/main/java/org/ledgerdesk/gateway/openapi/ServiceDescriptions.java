package org.ledgerdesk.gateway.openapi;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.ledgerdesk.gateway.Settings;
import org.ledgerdesk.gateway.routes.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fetches what each service says of itself, when somebody asks, and keeps the whole for a minute. */
@Component
class ServiceDescriptions {

    private static final Logger log = LoggerFactory.getLogger(ServiceDescriptions.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** While a service is away its part is missing, so the next reader tries again soon. */
    private static final Duration INCOMPLETE = Duration.ofSeconds(5);

    private final Routes routes;
    private final String publicUrl;
    private final RestClient http;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept(null, 0));

    private record Kept(@org.jspecify.annotations.Nullable ObjectNode document, long until) {}

    ServiceDescriptions(Routes routes, Settings settings, HttpClient client) {
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.routes = routes;
        this.publicUrl = settings.publicUrl().toString();
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    ObjectNode whole() {
        var last = kept.get();
        if (last.document() != null && System.nanoTime() - last.until() < 0) {
            return last.document();
        }
        var found = new TreeMap<String, JsonNode>();
        routes.services().forEach((name, at) -> describe(name, at).ifPresent(document -> found.put(name, document)));
        var merged = new Merge(routes, publicUrl).of(found);
        var lasts = found.size() == routes.services().size() ? FRESH : INCOMPLETE;
        kept.set(new Kept(merged, System.nanoTime() + lasts.toNanos()));
        return merged;
    }

    private Optional<JsonNode> describe(String service, URI at) {
        try {
            return Optional.ofNullable(
                    http.get().uri(at + "/v3/api-docs").retrieve().body(JsonNode.class));
        } catch (RestClientException away) {
            log.warn("{} does not describe itself: {}", service, away.toString());
            return Optional.empty();
        }
    }
}
