package org.ledgerdesk.gateway.routes;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerdesk.gateway.Settings;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The map of the desk: the first pattern that fits says which service answers, and what fits none is not there. */
@Component
public final class Routes {

    private final List<Route> routes;
    private final Map<String, URI> services;

    /** A path below {@code /api/v1} (or {@code /oauth2/token}), its service, and whether it answers strangers. */
    public record Route(PathPattern pattern, String service, URI target, boolean open) {

        boolean fits(PathContainer path) {
            return pattern.matches(path);
        }
    }

    Routes(Settings settings) {
        var at = settings.services();
        this.services = Map.of(
                "identity", at.identity(),
                "ticket", at.ticket(),
                "sla", at.sla(),
                "notification", at.notification(),
                "allowance", at.allowance());
        this.routes = List.of(
                open("/oauth2/token", "identity"),
                open("/api/v1/access-requests/**", "identity"),
                open("/api/v1/password-resets/**", "identity"),
                known("/api/v1/me/**", "identity"),
                known("/api/v1/organisations/**", "identity"),
                known("/api/v1/people/**", "identity"),
                known("/api/v1/clients/**", "identity"),
                known("/api/v1/rota/**", "identity"),
                known("/api/v1/absences/**", "identity"),
                known("/api/v1/audit/**", "identity"),
                known("/api/v1/tickets/*/clocks/**", "sla"),
                known("/api/v1/sla/**", "sla"),
                known("/api/v1/tickets/*/work/**", "allowance"),
                known("/api/v1/allowances/**", "allowance"),
                known("/api/v1/notifications/**", "notification"),
                known("/api/v1/mail/**", "notification"),
                known("/api/v1/live", "notification"),
                known("/api/v1/webhooks/**", "notification"),
                known("/api/v1/tickets/**", "ticket"),
                known("/api/v1/queue", "ticket"),
                known("/api/v1/attachments/**", "ticket"),
                known("/api/v1/duplicate-suggestions", "ticket"),
                known("/api/v1/imports", "ticket"),
                known("/api/v1/categories", "ticket"),
                known("/api/v1/departments/**", "ticket"));
    }

    private Route known(String pattern, String service) {
        return route(pattern, service, false);
    }

    private Route open(String pattern, String service) {
        return route(pattern, service, true);
    }

    private Route route(String pattern, String service, boolean open) {
        return new Route(PathPatternParser.defaultInstance.parse(pattern), service, services.get(service), open);
    }

    public Optional<Route> to(String path) {
        var parsed = PathContainer.parsePath(path);
        return routes.stream().filter(route -> route.fits(parsed)).findFirst();
    }

    public Map<String, URI> services() {
        return services;
    }
}
