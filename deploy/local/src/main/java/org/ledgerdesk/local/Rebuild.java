package org.ledgerdesk.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ledgerdesk.local.demo.Api;
import org.ledgerdesk.local.process.Patience;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Service;
import org.ledgerdesk.local.stack.ServiceEnvironment;
import tools.jackson.databind.JsonNode;

/** Has a service of a running desk write one of its projections anew from the facts, and waits until it has. */
final class Rebuild {

    private static final List<Service> REBUILDING = List.of(Service.TICKET, Service.SLA, Service.ALLOWANCE);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration AT_MOST = Duration.ofHours(12);

    private final Desk desk;
    private final Progress progress = new Progress(System.out);

    Rebuild(Desk desk) {
        this.desk = desk;
    }

    int run(List<String> arguments) {
        if (desk.processes.remembered().isEmpty()) {
            throw new CannotStart("This desk is down: ./ledgerdesk up");
        }
        if (arguments.size() != 2) {
            progress.say("./ledgerdesk rebuild SERVICE PROJECTION, one of:");
            REBUILDING.forEach(service -> all(service)
                    .forEach(one -> progress.say("  %-28s %-16s %s"
                            .formatted(
                                    service.id(),
                                    one.path("projection").asString(),
                                    one.path("state").asString()))));
            return arguments.isEmpty() ? 0 : 1;
        }
        return rebuild(service(arguments.getFirst()), arguments.getLast());
    }

    private int rebuild(Service service, String projection) {
        long begun = System.nanoTime();
        try {
            inside(service).post("/internal/rebuilds/" + projection, List.of());
        } catch (Api.Refused e) {
            throw new CannotStart(e.status == 404 ? service.id() + " has no projection " + projection : e.getMessage());
        }
        Patience.until(AT_MOST, BETWEEN_LOOKS, () -> !isRunning(service, projection));
        var ended = one(service, projection);
        progress.done(
                "%s %s: %s, %s subjects"
                        .formatted(
                                projection,
                                ended.path("state").asString().toLowerCase(Locale.ROOT),
                                service.id(),
                                ended.path("subjects").asString("no")),
                begun);
        return ended.path("state").asString().equals("DONE") ? 0 : 1;
    }

    private boolean isRunning(Service service, String projection) {
        return one(service, projection).path("state").asString().equals("RUNNING");
    }

    private JsonNode one(Service service, String projection) {
        return all(service).stream()
                .filter(one -> one.path("projection").asString().equals(projection))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> all(Service service) {
        return List.copyOf(
                inside(service).get("/internal/rebuilds").path("items").values());
    }

    /** With a token made just now: a rebuild may take longer than one lives. */
    private Api inside(Service service) {
        return Api.asClient(
                        desk.ports.publicUrl(),
                        ServiceEnvironment.LOADER,
                        ServiceEnvironment.clientSecret(desk.secrets, ServiceEnvironment.LOADER))
                .inside(desk.services.url(service));
    }

    private static Service service(String name) {
        return Arrays.stream(Service.values())
                .filter(service -> service.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotStart("There is no service \"" + name + "\""));
    }
}
